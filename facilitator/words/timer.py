"""The words of the timer, in English and Welsh."""

from __future__ import annotations

from facilitator.record import record


@record
class TimerWords:
    """What the timer says. Fields in braces are filled on the page: `{minutes}` with its noun,
    `{start}`, `{finish}`, `{planned}` and `{clock}` as times of day."""

    timer: str  # "Timer: {title}"

    # the state of the activity
    waiting: str
    on_track: str
    soon: str
    nearly: str
    over: str
    over_little: str
    over_now: str
    paused: str
    done: str

    # under the figure
    left_of: str
    left_nearly: str
    left_over: str
    left_paused: str
    back_at: str
    back_soon: str
    starts_at: str
    starts_soon: str
    was_planned_for: str
    done_at: str

    # the line of time, and what comes next
    started: str
    ends: str
    was_to_end: str
    together_at: str
    room_until: str
    room_done: str
    next: str
    finish: str
    now: str
    step: str

    # how the session stands
    on_time: str
    behind: str
    ahead: str
    practice_run: str
    only_here: str
    whole: str
    left_out: str
    awake: str
    may_sleep: str
    choose_day: str

    # controls
    controls: str
    skip: str
    start: str
    pause: str
    carry_on: str
    back: str
    go_next: str
    less: str
    more: str
    replan: str
    undo: str
    room_view: str
    trainer_view: str
    room_window: str
    full_screen: str
    not_full: str
    blank: str
    unblank: str
    blanked: str
    dark: str
    save: str
    again: str
    keys: str
    by_itself: str
    space: str

    # the plan for the rest
    replan_title: str
    replan_behind: str
    replan_on_time: str
    replan_grow: str
    replan_ahead: str
    replan_room: str
    replan_early: str
    replan_caption: str
    activity: str
    minutes: str
    starts: str
    shrink: str
    grow: str
    keep: str
    as_planned: str
    shortest: str
    pinned: str
    drop: str
    finish_planned: str
    finish_late: str
    pin_late: str
    use: str
    leave: str
    close: str
    promise: str

    # starting again
    again_title: str
    again_text: str
    changed_title: str
    changed_text: str
    old_text: str
    again_yes: str
    again_no: str

    no_scripts: str


ENGLISH_TIMER = TimerWords(
    timer="Timer: {title}",
    waiting="Not started yet",
    on_track="On track",
    soon="{minutes} left",
    nearly="Nearly time",
    over="Over by {minutes}",
    over_little="Over by less than a minute",
    over_now="Time is up",
    paused="Paused at {clock}",
    done="Finished",
    left_of="left of {minutes}",
    left_nearly="left. Finish your sentence.",
    left_over="over. Take the minutes you need.",
    left_paused="left when the clock stopped",
    back_at="Back at {clock}, in {minutes}.",
    back_soon="Back at {clock}, in less than a minute.",
    starts_at="Starts at {clock}, in {minutes}.",
    starts_soon="Starts at {clock}, in less than a minute.",
    was_planned_for="Planned for {clock}.",
    done_at="Finished at {finish}, planned {planned}.",
    started="Started",
    ends="Ends",
    was_to_end="Was to end",
    together_at="Back together at",
    room_until="until {clock}",
    room_done="Done. Back together at {clock}",
    next="Next",
    finish="Finish",
    now="Now",
    step="Step {number} of {count}",
    on_time="On time. Finishing {finish}",
    behind="{minutes} behind. Finishing {finish}, planned {planned}",
    ahead="{minutes} ahead. Finishing {finish}, planned {planned}",
    practice_run="A practice run: its times count from its own start.",
    only_here="Only in this view",
    whole="The whole session",
    left_out="Left out",
    awake="The screen stays awake.",
    may_sleep="This device may fall asleep: switch that off in its settings.",
    choose_day="Which day",
    controls="Controls",
    skip="Skip to the controls",
    start="Start",
    pause="Pause",
    carry_on="Carry on",
    back="Back",
    go_next="Next",
    less="1 min less",
    more="1 min more",
    replan="Re-plan",
    undo="Undo the re-plan",
    room_view="Room view",
    trainer_view="Trainer view",
    room_window="Room window",
    full_screen="Full screen",
    not_full="This browser does not give the full screen here: try its own key, F11.",
    blank="Blank the room",
    unblank="Show the room",
    blanked="The room’s screen is blank",
    dark="Dark",
    save="Save the times",
    again="Start again",
    keys="Keys",
    by_itself="Go on by itself",
    space="Space",
    replan_title="Finish at {planned} after all?",
    replan_behind="You are {minutes} behind. Take a little from what can shrink, and keep the "
    "rest whole.",
    replan_on_time="You are on time. Nothing needs to change.",
    replan_grow="Use the minutes to spare?",
    replan_ahead="You are {minutes} ahead. Give them to what may be longer, or finish early.",
    replan_room="You are on time, with minutes to spare on the way. Give them to what may be "
    "longer, or leave them.",
    replan_early="You are {minutes} ahead, and nothing that is left may be longer. You can finish "
    "early.",
    replan_caption="The rest of the session, before and after",
    activity="Activity",
    minutes="Minutes",
    starts="Starts",
    shrink="Shrink: saves {minutes}",
    grow="Longer by {minutes}",
    keep="Keep: not touched",
    as_planned="As planned",
    shortest="At its shortest already",
    pinned="Fixed at {clock}: not moved",
    drop="Leave out: saves {minutes}",
    finish_planned="Finish {finish}, planned {planned}",
    finish_late="Still {minutes} late: finish at {finish}",
    pin_late="{title} would start {minutes} late",
    use="Use this plan",
    leave="Leave it as it is",
    close="Close",
    promise="Nothing changes until you choose. You can undo it.",
    again_title="Start again?",
    again_text="The times of this run will go. Save them first if you want to keep them.",
    changed_title="The plan has changed",
    changed_text="This clock was started with an earlier plan. Save its times if you want to "
    "keep them, then start again.",
    old_text="This clock was last used on another day. Save its times if you want to keep them, "
    "then start again.",
    again_yes="Start again",
    again_no="Leave it as it is",
    no_scripts="This clock needs a browser that runs scripts, such as Edge, Chrome or Firefox on "
    "a laptop. The run sheet in the guide has every start time on paper.",
)

WELSH_TIMER = TimerWords(
    timer="Amserydd: {title}",
    waiting="Heb ddechrau eto",
    on_track="Ar amser",
    soon="{minutes} ar ôl",
    nearly="Bron ar ben",
    over="{minutes} dros amser",
    over_little="Llai na munud dros amser",
    over_now="Mae’r amser ar ben",
    paused="Saib am {clock}",
    done="Wedi gorffen",
    left_of="ar ôl o {minutes}",
    left_nearly="ar ôl. Gorffennwch eich brawddeg.",
    left_over="dros amser. Cymerwch y munudau sydd eu hangen.",
    left_paused="ar ôl pan stopiodd y cloc",
    back_at="Yn ôl am {clock}, ymhen {minutes}.",
    back_soon="Yn ôl am {clock}, ymhen llai na munud.",
    starts_at="Yn dechrau am {clock}, ymhen {minutes}.",
    starts_soon="Yn dechrau am {clock}, ymhen llai na munud.",
    was_planned_for="Y bwriad oedd {clock}.",
    done_at="Wedi gorffen am {finish}, y bwriad oedd {planned}.",
    started="Dechreuodd",
    ends="Yn gorffen",
    was_to_end="I fod i orffen",
    together_at="Yn ôl gyda’n gilydd am",
    room_until="tan {clock}",
    room_done="Wedi gorffen. Yn ôl gyda’n gilydd am {clock}",
    next="Nesaf",
    finish="Diwedd",
    now="Nawr",
    step="Cam {number} o {count}",
    on_time="Ar amser. Yn gorffen am {finish}",
    behind="{minutes} ar ei hôl hi. Yn gorffen am {finish}, y bwriad oedd {planned}",
    ahead="{minutes} o flaen amser. Yn gorffen am {finish}, y bwriad oedd {planned}",
    practice_run="Rhediad ymarfer: mae’r amserau’n cyfrif o’i ddechrau ei hun.",
    only_here="Yn yr olwg hon yn unig",
    whole="Y sesiwn gyfan",
    left_out="Wedi’i hepgor",
    awake="Mae’r sgrin yn aros ymlaen.",
    may_sleep="Gall y ddyfais hon gysgu: diffoddwch hynny yn ei gosodiadau.",
    choose_day="Pa ddiwrnod",
    controls="Rheolyddion",
    skip="Neidio i’r rheolyddion",
    start="Dechrau",
    pause="Saib",
    carry_on="Ymlaen",
    back="Yn ôl",
    go_next="Nesaf",
    less="1 mun yn llai",
    more="1 mun yn fwy",
    replan="Ailgynllunio",
    undo="Dadwneud yr ailgynllunio",
    room_view="Golwg yr ystafell",
    trainer_view="Golwg yr hyfforddwr",
    room_window="Ffenestr yr ystafell",
    full_screen="Sgrin lawn",
    not_full="Nid yw’r porwr hwn yn rhoi’r sgrin lawn yma: rhowch gynnig ar ei fysell ei hun, F11.",
    blank="Duo’r ystafell",
    unblank="Dangos yr ystafell",
    blanked="Mae sgrin yr ystafell yn wag",
    dark="Tywyll",
    save="Cadw’r amserau",
    again="Dechrau eto",
    keys="Bysellau",
    by_itself="Ymlaen ohono’i hun",
    space="Bwlch",
    replan_title="Gorffen am {planned} wedi’r cyfan?",
    replan_behind="Rydych {minutes} ar ei hôl hi. Cymerwch ychydig o’r hyn all grebachu, a "
    "chadwch y gweddill yn gyfan.",
    replan_on_time="Rydych ar amser. Does dim angen newid dim.",
    replan_grow="Defnyddio’r munudau dros ben?",
    replan_ahead="Rydych {minutes} o flaen amser. Rhowch nhw i’r hyn all fod yn hirach, neu "
    "gorffennwch yn gynnar.",
    replan_room="Rydych ar amser, gyda munudau dros ben ar y ffordd. Rhowch nhw i’r hyn all fod yn "
    "hirach, neu gadewch nhw.",
    replan_early="Rydych {minutes} o flaen amser, a does dim sydd ar ôl yn cael bod yn hirach. "
    "Gallwch orffen yn gynnar.",
    replan_caption="Gweddill y sesiwn, cyn ac ar ôl",
    activity="Gweithgaredd",
    minutes="Munudau",
    starts="Dechrau",
    shrink="Crebachu: arbed {minutes}",
    grow="Hirach o {minutes}",
    keep="Cadw: heb ei gyffwrdd",
    as_planned="Fel y bwriadwyd",
    shortest="Ar ei fyrraf eisoes",
    pinned="Wedi’i bennu am {clock}: heb ei symud",
    drop="Hepgor: arbed {minutes}",
    finish_planned="Gorffen {finish}, y bwriad oedd {planned}",
    finish_late="Yn dal {minutes} yn hwyr: gorffen am {finish}",
    pin_late="Byddai {title} yn dechrau {minutes} yn hwyr",
    use="Defnyddio’r cynllun hwn",
    leave="Gadael fel y mae",
    close="Cau",
    promise="Does dim yn newid nes i chi ddewis. Gallwch ei ddadwneud.",
    again_title="Dechrau eto?",
    again_text="Bydd amserau’r rhediad hwn yn diflannu. Cadwch nhw’n gyntaf os ydych am eu cadw.",
    changed_title="Mae’r cynllun wedi newid",
    changed_text="Dechreuwyd y cloc hwn gyda chynllun cynharach. Cadwch ei amserau os ydych am eu "
    "cadw, yna dechreuwch eto.",
    old_text="Defnyddiwyd y cloc hwn ddiwethaf ar ddiwrnod arall. Cadwch ei amserau os ydych am "
    "eu cadw, yna dechreuwch eto.",
    again_yes="Dechrau eto",
    again_no="Gadael fel y mae",
    no_scripts="Mae angen porwr sy’n rhedeg sgriptiau ar y cloc hwn, fel Edge, Chrome neu Firefox "
    "ar liniadur. Mae pob amser dechrau ar bapur yn nhaflen redeg y canllaw.",
)
