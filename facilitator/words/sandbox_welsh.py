"""The Welsh words of the safe sandbox."""

from facilitator.words.sandbox import Deed, Place, RuleWords, Rung, SandboxWords

SANDBOX_WELSH = SandboxWords(
    language="cy",
    title="Tudalen ymarfer",
    practice="Ymarfer:",
    nothing_leaves="does dim yn gadael y ddyfais hon",
    skip="Neidio i’r ymarfer",
    calm="Modd tawel",
    calm_on=("Mae’r modd tawel ymlaen: mae geiriau cas wedi’u cuddio, ac ni ddaw dim ohono’i hun."),
    calm_off=(
        "Mae’r modd tawel i ffwrdd: dangosir pob gair, a gall rhagor ddod wrth i chi ysgrifennu."
    ),
    start_again="Dechrau eto",
    start_again_sure="Pwyswch eto i glirio popeth",
    started_again="Mae popeth a ysgrifennoch yma wedi mynd.",
    print="Argraffu",
    choose="Dewiswch un",
    how=(
        "Darllenwch beth a ysgrifennodd pobl. Yna ysgrifennwch ateb, gadewch ef, neu dewiswch un "
        "o dair ffordd, a gweld beth a ddaw ohono."
    ),
    next_scene="Nesaf: {title}",
    about_minutes="tua {minutes}",
    invented="Mae pawb yma yn ddychmygol.",
    kinds={
        "praise": "Canmoliaeth",
        "news": "Newyddion",
        "question": "Cwestiwn",
        "complaint": "Cwyn",
        "misinformation": "Si",
        "planning": "Cynllunio",
        "election": "Etholiad",
        "private-case": "Achos preifat",
        "pile-on": "Llawer yn ymosod",
        "abuse": "Cam-drin",
        "threat": "Bygythiad",
        "own-mistake": "Eich camgymeriad",
    },
    levels=("hawdd", "canolig", "anodd"),
    minutes=("munud", "munud"),
    no_script="Mae angen sgriptiau ar y dudalen hon i’ch ateb, ac maent wedi’u diffodd yma.",
    no_script_paper=(
        "Does dim ar goll: gwnewch yr un peth ar bapur. Darllenwch olygfa isod, dewiswch un o’r "
        "tair ffordd a dywedwch pam. Mae’r cardiau a’r allwedd gan eich hwylusydd."
    ),
    no_script_address=(
        "I ddefnyddio’r dudalen ei hun, agorwch hi mewn porwr ar liniadur. Ar dabled neu ffôn, yn "
        "aml ni all tudalen a agorwyd o neges neu o Ffeiliau redeg: defnyddiwch y cyfeiriad ar y "
        "wal, os oes un."
    ),
    conversation="Y sgwrs",
    try_this="Rhowch gynnig ar hyn:",
    practises="Yr un arfer:",
    before_you_begin="Cyn i chi ddechrau.",
    may_stop="Cewch stopio, neidio heibio neu ddewis golygfa arall unrhyw bryd.",
    reply="Ateb",
    hide=Deed(
        button="Cuddio",
        really=(
            "Yn ei dynnu oddi ar eich tudalen chi yn unig. Ni ddywedir wrthynt, ac mae eraill yn "
            "dal i’w weld mewn mannau eraill. Da ar gyfer sbam."
        ),
        done="Wedi’i guddio o’ch tudalen.",
    ),
    mute=Deed(
        button="Tewi",
        really=(
            "Ni fyddwch yn gweld y person hwn. Ni ddywedir wrthynt, a gallant eich gweld chi o "
            "hyd. Da pan fydd angen seibiant arnoch."
        ),
        done="Wedi’u tewi. Nid ydynt yn gwybod.",
    ),
    block=Deed(
        button="Rhwystro",
        really=(
            "Nid yw’r naill yn gweld y llall. Efallai y byddant yn sylwi. Mae cynghorydd yn "
            "gwasanaethu pawb, felly gofynnwch cyn rhwystro preswylydd, a dilynwch y rheolau a "
            "roesoch i bobl."
        ),
        done="Wedi’u rhwystro. Efallai y byddant yn sylwi.",
    ),
    report=Deed(
        button="Rhoi gwybod",
        really=(
            "Yn ei anfon at y bobl sy’n rhedeg y wefan. Efallai y byddant yn gweithredu, efallai "
            "ddim. Cadwch gofnod yn gyntaf: y geiriau, y dyddiad a’r amser. Mater i’r heddlu yw "
            "bygythiad."
        ),
        done="Wedi rhoi gwybod, fel ymarfer.",
    ),
    do_it="Gwneud hyn, fel ymarfer",
    undo="Dadwneud",
    covered="Wedi’i guddio gan y modd tawel",
    show="Ei ddangos",
    pass_over="Neidio heibio",
    passed_over="Wedi neidio heibio. Mae hynny’n ateb da hefyd.",
    about_source="Am y ffynhonnell hon:",
    later="ychydig yn ddiweddarach",
    waiting="Efallai y daw rhywbeth arall.",
    bring="Gweld beth sy’n dod",
    you="Chi, cynghorydd ward",
    just_now="nawr, {place}",
    what_happened="Beth ddigwyddodd:",
    because="Dewiswyd yr ateb hwn oherwydd y geiriau hyn:",
    because_nothing="Dewiswyd yr ateb hwn am na chafwyd dim o’r geiriau ar y rhestr.",
    because_option="Mae’r ateb hwn yn mynd gyda’r ffordd a ddewisoch.",
    another="Rhoi cynnig ar ateb arall",
    code_label="Gair cod",
    code_hint="Os bydd yr hwylusydd yn dweud gair, teipiwch ef yma.",
    code_button="Agor",
    code_known="Agorwyd: {code}.",
    code_unknown="Nid yw’r gair hwnnw yn agor dim yma. Gwiriwch y sillafu.",
    code_elsewhere="Mae’r gair hwnnw yn perthyn i olygfa arall: {title}.",
    your_reply="Eich ateb",
    your_post="Eich neges",
    to_person="At {name}",
    to_page="Ar eich tudalen",
    write_hint=(
        "Ysgrifennwch fel y byddech yn ei ddweud. Cewch hefyd benderfynu peidio: mae hynny’n ateb "
        "hefyd."
    ),
    letters_left=("{count} llythyren ar ôl", "{count} llythyren ar ôl"),
    letters_over=(
        "{count} llythyren yn ormod i’r rhan fwyaf o leoedd. Cewch ei phostio yma o hyd.",
        "{count} llythyren yn ormod i’r rhan fwyaf o leoedd. Cewch ei phostio yma o hyd.",
    ),
    reads="Sut y gallai hyn ddarllen",
    reads_nothing="Dim un o’r geiriau ar ein rhestr eto. Nid yw hynny’n dda nac yn ddrwg.",
    judge=(
        "Dim ond am y geiriau hyn yr ydym yn chwilio. Chi sy’n barnu, a chewch ei bostio fel y mae."
    ),
    rules_heading="Y geiriau yr ydym yn chwilio amdanynt",
    rules_lead="Ni ddarllenir dim arall. Nid oes peiriant yn barnu’r hyn a ysgrifennwch.",
    pictures="Ychwanegu cerdyn llun",
    pictures_hint="Lluniau wedi’u tynnu â llaw yn unig, felly ni ddefnyddir wyneb neb.",
    no_picture="Dim llun",
    picture_names={
        "bins": "Biniau wrth y palmant",
        "noticeboard": "Yr hysbysfwrdd",
        "litter": "Codi sbwriel",
        "hall": "Neuadd y pentref",
        "river": "Yr afon",
    },
    describe="Disgrifiwch y llun",
    describe_hint=(
        "Fel ar y ffôn, mewn un frawddeg: beth sy’n bwysig ynddo? Cewch bostio hebddo, ond bydd "
        "rhai preswylwyr yn ei golli."
    ),
    described="Disgrifiad: {words}",
    not_described="Dim disgrifiad. Byddai darllenydd sgrin yn dweud dim ond: llun.",
    before_you_post="Cyn i chi bostio",
    before_hint="Saib, nid prawf. Cewch bostio heb dicio.",
    checks=(
        "Byddwn yn dweud hyn mewn cyfarfod cyhoeddus, gyda’r wasg yno",
        "Nid oes dim yma yn breifat i un preswylydd, un swyddog neu un plentyn",
        "Mae’n glir a wyf yn siarad fel cynghorydd neu drosof fy hun",
        "Nid oes etholiad yn agos, neu rwyf wedi gwirio’r rheolau",
        "Nid wyf wedi blino nac yn grac. Os wyf, gall aros tan y bore",
    ),
    post="Postio, fel ymarfer",
    wait="Ei adael tan y bore",
    waited=(
        "Yn aml, dyma’r ateb gorau. Dywedwch ar eich tudalen pryd y byddwch yn darllen negeseuon, "
        "fel nad oes neb yn aros heb wybod."
    ),
    empty="Nid oes geiriau eto. Ysgrifennwch rai, neu gadewch ef tan y bore.",
    three_ways="Neu dewiswch un o dair ffordd",
    three_ways_hint="Dim angen ysgrifennu. Mae pob un yn dweud beth fyddai’n digwydd.",
    rules={
        "acknowledges": RuleWords(
            says="Rydych yn dangos eich bod wedi ei ddarllen",
            phrases=(
                "diolch*",
                "mae’n ddrwg gen i",
                "mae’n flin gen i",
                "rwy’n deall",
                "rwy’n gweld",
                "rydych yn iawn",
                "cwestiwn da",
                "sorry",
                "thank*",
            ),
        ),
        "next-step": RuleWords(
            says="Rydych yn dweud beth sy’n digwydd nesaf",
            phrases=(
                "byddaf",
                "fe fydda i",
                "rwy’n gofyn",
                "yfory",
                "erbyn dydd",
                "ddydd llun",
                "ddydd iau",
                "ddydd gwener",
                "wythnos nesaf",
                "i will",
                "tomorrow",
            ),
        ),
        "private-channel": RuleWords(
            says="Rydych yn ei symud i le gwell",
            phrases=(
                "anfonwch neges ataf",
                "ysgrifennwch ataf",
                "ffoniwch fi",
                "yn breifat",
                "neges breifat",
                "fy nhudalen fy hun",
                "fy nghymhorthfa",
                "privately",
                "message me",
            ),
        ),
        "official-source": RuleWords(
            says="Rydych yn dweud o ble y daw’r ffeithiau",
            phrases=(
                "swyddogol",
                "tudalen y cyngor",
                "mae’r cyngor yn dweud",
                "y cofnodion",
                "rhybudd llifogydd",
                "gwasanaeth rhybuddio",
                "y papurau",
                "official*",
                "flood warning",
            ),
        ),
        "shares-credit": RuleWords(
            says="Rydych yn rhoi’r clod i’r rhai a’i gwnaeth",
            phrases=(
                "gwirfoddolwyr",
                "pob un ohonoch",
                "pawb a",
                "eich gwaith",
                "y grŵp",
                "y tîm",
                "volunteer*",
            ),
        ),
        "says-unknown": RuleWords(
            says="Rydych yn dweud beth na wyddoch, neu na allwch ei ddweud",
            phrases=(
                "dydw i ddim yn gwybod",
                "nid wyf yn gwybod",
                "ddim yn siŵr",
                "ni allaf ddweud",
                "alla i ddim dweud",
                "cael gwybod",
                "meddwl agored",
                "y ddwy ochr",
                "i do not know",
                "cannot say",
            ),
        ),
        "invites": RuleWords(
            says="Rydych yn dweud sut i gymryd rhan",
            phrases=(
                "ysgrifennwch at",
                "anfonwch eich",
                "eich barn",
                "dweud eich dweud",
                "tîm cynllunio",
                "ymunwch",
                "dewch draw",
                "write in",
                "planning team",
            ),
        ),
        "sets-a-limit": RuleWords(
            says="Rydych yn dweud ble rydych yn stopio",
            phrases=(
                "ni fyddaf yn ateb",
                "ni allaf ateb pawb",
                "ei gadael hi yno",
                "nid ar y dudalen hon",
                "nid yma",
                "rheolau’r tŷ",
                "will not answer",
                "not on this page",
            ),
        ),
        "owns-up": RuleWords(
            says="Rydych yn dweud eich bod yn anghywir",
            phrases=(
                "roeddwn yn anghywir",
                "fy nghamgymeriad",
                "fy mai i",
                "gwnes gamgymeriad",
                "cywiriad",
                "dylwn fod wedi gwirio",
                "i was wrong",
                "my mistake",
            ),
        ),
    },
    cautions={
        "impatient": RuleWords(
            says="Gallai rhai pobl glywed diffyg amynedd",
            phrases=(
                "fel y dywedais",
                "chi bobl",
                "pwyllwch",
                "gyda phob parch",
                "yn amlwg",
                "am y tro olaf",
                "as i have said",
                "you people",
            ),
        ),
        "shouting": RuleWords(says="Gallai rhai pobl glywed gweiddi", phrases=()),
        "blames": RuleWords(
            says="Gallai rhai pobl glywed bai",
            phrases=("diog", "diwerth", "cywilydd", "nid fy mai i", "twp", "lazy", "useless"),
        ),
        "one-home": RuleWords(
            says="Gallai hyn bwyntio at un cartref neu un person",
            phrases=(
                "stryd",
                "heol",
                "ffordd",
                "lôn",
                "road",
                "lane",
                "street",
                "terrace",
                "court",
            ),
        ),
        "takes-a-side": RuleWords(
            says="Gallai rhai pobl glywed meddwl sydd wedi’i benderfynu",
            phrases=(
                "byddaf yn pleidleisio",
                "rwy’n gwrthwynebu",
                "rwy’n cefnogi",
                "rwyf yn erbyn",
                "i will vote",
                "i oppose",
            ),
            kinds=("planning",),
        ),
        "campaigns": RuleWords(
            says="Gallai rhai pobl glywed ymgyrchu",
            phrases=("pleidleisiwch", "ein plaid", "fy mhlaid", "eu plaid", "vote for", "my party"),
            kinds=("election",),
        ),
        "confirms": RuleWords(
            says="Gallai hyn ddweud wrth eraill am achos preifat",
            phrases=("eich mab", "eich fflat", "eich cartref", "eich cegin", "ysbyty", "hospital"),
            kinds=("private-case",),
        ),
    },
    who_sees="Pwy allai weld hyn?",
    where_posting="Ble rydych yn postio",
    places={
        "direct": Place(
            name="Neges breifat",
            sees="Un person, a phwy bynnag y maent yn ei dangos iddynt",
            ring="1",
        ),
        "group": Place(
            name="Y grŵp hwn",
            sees="Tua {people} o bobl, a phwy bynnag y maent yn ei ddangos iddynt",
            ring="{people}",
        ),
        "public": Place(
            name="Eich tudalen gyhoeddus",
            sees="Unrhyw un, y wasg, a phobl sydd heb eu geni eto",
            ring="Pawb",
        ),
    },
    screenshot="Gall llun o’r sgrin adael unrhyw un o’r rhain, mewn eiliadau, heboch chi.",
    worried="Os yw’n eich poeni",
    record_first="Cadwch gofnod yn gyntaf: y geiriau, y dyddiad, yr amser. Yna dywedwch wrth:",
    emergency="Mewn perygl, ffoniwch 999. Fel arall 101.",
    roles={
        "democratic-services": "Gwasanaethau democrataidd",
        "monitoring-officer": "Swyddog Monitro",
        "press-office": "Swyddfa’r wasg",
        "planning-team": "Tîm cynllunio",
        "emergency-planning": "Cynllunio at argyfwng",
        "data-protection-officer": "Swyddog diogelu data",
        "childrens-services": "Gwasanaethau plant",
        "group-leader": "Arweinydd eich grŵp, neu gyd-gynghorydd",
        "police": "Yr heddlu",
    },
    known_numbers={"police": "999, neu 101"},
    ask_for_number="gofynnwch heddiw am y rhif",
    ladder="Dywedwch ef mewn tair ffordd",
    ladder_hint="Gwyddoch eisoes sut i ddweud hyn. Dechreuwch wrth y drws, a gadewch iddo fyrhau.",
    rungs=(
        Rung(where="Wrth y drws", asks="Beth fyddech chi’n ei ddweud?"),
        Rung(where="Mewn taflen", asks="Sut byddech chi’n ei argraffu?"),
        Rung(where="Mewn neges", asks="Beth fyddech chi’n ei bostio?"),
    ),
    afterwards="Wedyn",
    stays=(
        "Mae’r geiriau hyn yn aros ar y dudalen hon. Maent yn mynd pan fyddwch yn ei chau, oni bai "
        "eich bod yn eu hargraffu neu’n eu cadw. Mae argraffu’n cymryd yr olygfa hon; mae’r testun "
        "yn cymryd pob golygfa y rhoesoch gynnig arni."
    ),
    keep="Cadw ar y ddyfais hon",
    keep_hint="Gallai eraill sy’n defnyddio’r ddyfais ei ddarllen. Mae Dechrau eto yn ei glirio.",
    kept="Wedi’i gadw ar y ddyfais hon nes i chi ddechrau eto.",
    not_kept="Heb ei gadw. Mae’n mynd pan fyddwch yn cau’r dudalen.",
    cannot_keep=(
        "Nid yw’r porwr hwn yn gadael i dudalen gadw dim. Argraffwch neu cadwch fel testun."
    ),
    save="Cadw fel testun",
    saved="Wedi’i gadw lle mae eich porwr yn rhoi lawrlwythiadau.",
    file_name="fy-ymarfer",
    sources="O ble y daw hyn",
    log="Beth wnaethoch chi",
    log_empty="Dim eto.",
    log_posted="Postio: {place}",
    log_waited="Ei adael tan y bore",
    log_answered="Ysgrifennodd {name}",
    log_chose="Dewis ffordd {way}",
    log_shown="Dewis gweld neges a oedd wedi’i chuddio",
    log_passed="Neidio heibio i neges a oedd wedi’i chuddio",
    log_did="{deed}: {name}",
    log_undid="Dadwneud: {deed}",
    log_unlocked="Agor {code}",
    for_facilitator="I’r hwylusydd",
    facilitator_lead=(
        "Y geiriau cod, beth a ddaw gyda nhw, a beth i’w ofyn. Dywedwch air pan fydd yr ystafell "
        "yn barod: mae’n gweithio ar bob dyfais, ac ar bapur. Cewch adael unrhyw un allan. Mae’r "
        "hyn y mae pobl yn fwyaf tebygol o’i wneud yn eich canllaw."
    ),
    back="Yn ôl i’r ymarfer",
    comes_when="Beth sy’n dod, a phryd",
    when_seconds="Ar ôl {seconds} eiliad, neu ar gais yn y modd tawel",
    when_code="Pan ddywedwch {code}",
    when_option="Ar ôl ffordd {way}",
    when_does={
        "posts": "Ar ôl iddynt bostio",
        "waits": "Pan adawant ef tan y bore",
        "hides": "Pan guddiant neges",
        "mutes": "Pan dawant rywun",
        "blocks": "Pan rwystrant rywun",
        "reports": "Pan roddant wybod am neges",
    },
    what_to_ask="Beth i’w ofyn",
    nothing_comes="Ni ddaw dim wedyn.",
    card="Golygfa",
    what_would_you_do="Beth fyddech chi’n ei wneud?",
    key="Allwedd i’r golygfeydd: {title}",
    key_columns=("", "Ffordd", "Beth fyddai’n digwydd"),
    ways={
        "answer": "Ateb",
        "wait": "Aros",
        "leave": "Ei adael",
        "help": "Cael help",
    },
)
