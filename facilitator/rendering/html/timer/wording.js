/* Times and durations in words. */

function two(number) {
  return String(number).padStart(2, "0");
}

/* "18:05", of a moment, to the nearest minute. */
function clockTime(moment) {
  const date = new Date(Math.round(moment / MINUTE_MS) * MINUTE_MS);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/* "18:05" as a clock on the wall shows it: the minute that has begun. */
function wallTime(moment) {
  return `${two(new Date(moment).getHours())}:${two(new Date(moment).getMinutes())}`;
}

/* "12:40", or "1:02:40" for an hour and more. */
function countdown(ms) {
  const all = Math.max(0, ms > 0 ? Math.ceil(ms / 1000) : 0);
  const hours = Math.floor(all / 3600);
  const minutes = Math.floor((all % 3600) / 60);
  return hours ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
}

/* "1:20", of what has passed. */
function countUp(ms) {
  return countdown(Math.floor(ms / 1000) * 1000);
}

function plainNumber(number) {
  return String(Math.round(number * 10) / 10);
}

/* "{minutes} behind" with its fields filled. */
function fill(pattern, fields) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => (name in fields ? fields[name] : whole));
}
