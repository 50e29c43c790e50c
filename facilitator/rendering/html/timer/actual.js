/* The actual times as a table, for `facilitator compare`. */

const ACTUAL_COLUMNS = ["activity", "title", "date", "planned_start", "planned_minutes", "actual_start", "actual_minutes", "paused_minutes"];

/* The rows of the blocks that were run, with the one that is running. */
function actualTimes(plan, state, now) {
  const entries = state.phase === "running" ? [...state.log, logEntry(plan, state, now)] : state.log;
  const rows = entries.map((entry) => [
    entry.id,
    entry.title,
    isoDate(entry.began),
    clockTime(entry.plannedStart),
    decimal(entry.planned / 60),
    clockTime(entry.began),
    decimal((entry.ended - entry.began - entry.pausedMs) / MINUTE_MS),
    decimal(entry.pausedMs / MINUTE_MS),
  ]);
  return [ACTUAL_COLUMNS, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/* A cell that no spreadsheet takes for a formula. */
function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function decimal(number) {
  return String(Math.round(number * 10) / 10);
}

function isoDate(moment) {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
