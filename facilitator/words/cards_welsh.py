"""The Welsh words of the cards."""

from __future__ import annotations

from facilitator.words.cards import CardsWords, ExerciseWords, GridWords, SlipWords

WELSH_CARDS = CardsWords(
    how_to="Sut i chwarae",
    themes="Pum thema",
    deck="Y pecyn hwn",
    pairs=("pâr", "pâr"),
    cards=("cerdyn", "cerdyn"),
    deck_contents="{cards} mewn {pairs}.",
    deck_turned="{cards}, â dwy ochr i bob un.",
    hand="{people}: {cards} yr un",
    couples="{pairs}",
    couples_and_three="{pairs} ac un tri",
    deck_joins="Corneli sgwâr: yr hyn a wnewch nawr. Corneli crwn: yr un arfer ar-lein. Un pâr "
    "yw 3A a 3B.",
    deck_key="Corneli sgwâr: yr hyn a wnewch nawr. Corneli crwn: yr un arfer ar-lein. Mae’r "
    "rhestr o barau yn llawlyfr yr hwylusydd.",
    deck_copy="Cadwch y cerdyn hwn gyda’r pecyn. Cewch gopïo’r cardiau, eu newid a’u rhannu.",
    no_screens="Dim angen sgriniau",
    one_of_yours="Un o’ch rhai chi",
    shuffled="Cymysgwyd: hedyn {seed}",
    copies="Copïau: {copies}",
    copies_for={
        "person": "dau slip i’r dudalen",
        "group": "set i bob grŵp",
        "room": "un set i’r ystafell",
        "dealt": "cerdyn i bob person",
    },
    check="Gwiriwch: mae’r llinell hon yn 100 mm",
    calibration="A yw’r blaen a’r cefn yn cyd-fynd?",
    calibration_steps=(
        "Argraffwch y dudalen hon a’r nesaf ar un ddalen, y ddwy ochr, ar y maint cywir.",
        "Daliwch y ddalen yn erbyn y golau, a’r cefn tuag atoch.",
        "Darllenwch lle mae’r groes hon yn cwrdd â’r ddwy raddfa ar y cefn.",
        "Ysgrifennwch y ddau rif yn y cynllun, yn y llinellau ar gyfer y cardiau hyn.",
    ),
    calibration_read="Darllenwch yma lle mae croes y blaen yn dangos trwodd.",
    corner_words=("x: milimetrau i’r dde", "y: milimetrau i fyny"),
    exercises={
        "match-the-pair": ExerciseWords(
            name="Dod o hyd i’r pâr",
            steps=(
                "Corneli sgwâr: yr hyn a wnewch nawr. Crwn: yr un arfer ar-lein.",
                "Cymysgwch. Rhowch {first} ar y bwrdd, a’r lleill mewn pentwr.",
                "Rhowch ddau o’r un arfer ynghyd.",
                "Dywedwch pam, a phryd i’w gadw all-lein.",
                "Cymerwch ddau arall, nes i’r pentwr ddod i ben.",
            ),
            run=(
                "Un pecyn i bob bwrdd: argraffwch, torrwch a chymysgwch yn dda.",
                "Mae {first} ar y bwrdd i ddechrau, un yn fwy na nifer y parau. Felly mae pâr i’w "
                "gael bob tro, hefyd ar ôl dau gerdyn newydd.",
                "Nid oes rhaid i fwrdd orffen. Mae pâr arall y gellir ei gyfiawnhau yn bâr da.",
            ),
        ),
        "find-your-other-half": ExerciseWords(
            name="Dod o hyd i’ch hanner arall",
            steps=(
                "Mae gennych un cerdyn. Mae’r hanner arall gan rywun yn yr ystafell.",
                "Cerddwch o gwmpas a gofyn: beth yw pwrpas eich arfer, ac i bwy?",
                "Wedi dod o hyd iddo? Daliwch y cardiau ochr yn ochr: mae’r llinell yn uno.",
                "Soniwch wrth eich gilydd am dro y gwnaethoch hyn.",
            ),
            run=(
                "Mae {people} yn cael un cerdyn yr un: {hands}.",
                "Tynnwch gynifer o gardiau ag sydd o bobl, fesul pâr, yna cymysgwch a rhannwch.",
                "Gyda nifer od, mae tri mewn un grŵp: mae’r trydydd yn dal cerdyn y bont. Os oes "
                "un person dros ben, rhowch gerdyn y bont iddo a gadael iddo ddyfalu.",
            ),
        ),
        "turn-over": ExerciseWords(
            name="Troi drosodd",
            steps=(
                "Rhowch y cardiau â’r corneli sgwâr i fyny: pethau a wnewch nawr.",
                "Darllenwch un yn uchel. Pwy wrth y bwrdd sy’n gwneud hyn?",
                "Dyfalwch gyda’ch gilydd: beth yw’r un arfer ar-lein?",
                "Trowch y cerdyn. Dyna un ffordd, ac nid yr unig un.",
                "Dywedwch pryd i’w gadw all-lein. Yna’r cerdyn nesaf.",
            ),
            run=(
                "Un pecyn i bob bwrdd. Rhannwch y cardiau: {hands}.",
                "Mae’r dyfalu’n bwysicach na’r ateb. Gwrandewch ar ddau ddyfaliad cyn troi’r "
                "cerdyn.",
            ),
        ),
        "effort-and-value": ExerciseWords(
            name="Ymdrech a gwerth",
            steps=(
                "Arfer ar-lein yw pob cerdyn. Mae pedwar maes ar y poster.",
                "Cymerwch gerdyn. Faint o ymdrech fyddai i chi? Faint fyddai’n helpu pobl?",
                "Rhowch ef mewn maes, a dywedwch pam. Caiff eraill ei symud, a dweud pam.",
                "Cytunwch ar un cerdyn yn “Dechrau yma”.",
            ),
            run=(
                "Un poster ac un pecyn i bob bwrdd. Argraffwch y poster ar A3, neu ei chwyddo.",
                "Nid oes allwedd: barn ydyw, ac mae’n wahanol o le i le.",
                "Gofynnwch ble mae byrddau’n anghytuno. Yno mae’r sgwrs.",
            ),
        ),
        "confidence-line": ExerciseWords(
            name="Llinell hyder",
            steps=(
                "“Ddim yn siŵr” yw un pen i’r llinell, a “siŵr iawn” yw’r llall.",
                "Clywch y gosodiad. Safwch, neu bwyntio, lle rydych chi.",
                "Siaradwch â’r sawl wrth eich ymyl: beth fyddai’n eich symud un cam?",
            ),
            run=(
                "Rhowch y ddau arwydd bob pen i wal glir, heb risiau.",
                "Darllenwch un gosodiad ar y tro. Nid oes rhaid i neb egluro ei le. Caiff unrhyw "
                "un aros yn ei sedd a phwyntio.",
                "Nid oes lle cywir, ac felly nid oes allwedd.",
            ),
        ),
        "what-would-you-do": ExerciseWords(
            name="Beth fyddech chi’n ei wneud?",
            steps=(
                "Darllenwch yr olygfa yn uchel. Gadewch hi os byddai’n well gennych beidio.",
                "Dywedwch beth fyddech chi’n ei wneud, cyn troi’r cerdyn.",
                "Trowch ef. Pa un o’r tair ffordd sydd agosaf at eich un chi?",
                "Beth fyddai cost pob ffordd, ac wrth bwy fyddech chi’n dweud?",
            ),
            run=(
                "Un set i bob bwrdd. Dechreuwch ag un ysgafn.",
                "Dywedwch y caiff unrhyw un basio, ac nad oes rhaid i neb adrodd ei stori ei hun.",
                "Mae’r hyn a ddeuai o bob ffordd yn yr allwedd. Nid oes un ffordd gywir yn unig.",
            ),
        ),
        "bingo": ExerciseWords(
            name="Bingo",
            steps=(
                "Mae eich cerdyn yn dangos arferion all-lein rydych yn eu hadnabod.",
                "Mae rhywun yn darllen arfer ar-lein.",
                "Ai dyma gymar un ar eich cerdyn? Croeswch hwnnw allan.",
                "Llinell lawn, ar draws, i lawr neu o gornel i gornel: galwch.",
            ),
            run=(
                "Un cerdyn bingo i bob person. Nid oes dau â’r un arferion.",
                "Darllenwch yn nhrefn y rhestr. Ar ôl pob un, gofynnwch: pa arfer yw hwnnw?",
                "Mae’r sawl sy’n galw yn dweud pam mai’r un arfer yw pob pâr ar y llinell.",
            ),
        ),
        "pledge": ExerciseWords(
            name="Fy ngham cyntaf",
            steps=(
                "Dewiswch un peth bach.",
                "Ysgrifennwch pryd a ble, a beth fyddwch chi’n ei wneud.",
                "Ysgrifennwch beth all fod yn rhwystr, a beth wnewch chi wedyn.",
                "Dywedwch wrth rywun. Gadewch y slip bach gyda ni, heb eich enw.",
            ),
            run=(
                "Un slip i bob person: {people}. Rhowch amser tawel i bobl ysgrifennu.",
                "Mae’r rhan fawr yn mynd adref. Mae’r rhan fach yn aros gyda chi: nid yw’n gofyn "
                "am enw, ac mae’n dweud â beth i helpu.",
                "Nid oes rhaid i neb ddarllen ei un yn uchel.",
            ),
        ),
    },
    third_card="Y bont",
    ask_each_other="Holwch eich gilydd",
    questions=(
        "Pryd wnaethoch chi hyn ddiwethaf, a sut aeth hi?",
        "Pwy fyddai’n ei weld ar-lein nad ydych yn eu cwrdd nawr?",
    ),
    statement="Gosodiad {number}",
    statements=(
        "Gallaf ddweud sut y gellid gwneud rhywbeth a wnaf all-lein ar-lein hefyd.",
        "Rwy’n gwybod beth i’w wneud pan fydd rhywun yn gas wrthyf ar-lein.",
        "Gallaf ddweud beth sy’n gorfod aros yn breifat, ar-lein ac all-lein.",
        "Gallaf enwi un cam bach i’w gymryd, a phwy all fy helpu.",
        "Byddwn yn postio rhywbeth yn fy enw fy hun yfory.",
    ),
    low_sign=("Ddim yn siŵr", "Byddwn am gael rhywun wrth fy ymyl."),
    high_sign=("Siŵr iawn", "Gallwn ddangos i rywun arall."),
    bingo_card="Cerdyn {number}",
    bingo_lead="Clywch arfer ar-lein. Croeswch allan ei gymar all-lein.",
    grid=GridWords(
        title="Ble fyddech chi’n dechrau?",
        lead="Rhowch bob cerdyn digidol lle mae eich bwrdd yn meddwl y mae’n perthyn.",
        cells=(
            ("Dechrau yma", "Ychydig ymdrech, help go iawn"),
            ("Cynllunio gyda’n gilydd", "Ymdrech fawr, help go iawn"),
            ("Os ydych yn ei fwynhau", "Ychydig ymdrech, braf ei gael"),
            ("Ei adael am y tro", "Ymdrech fawr, braf ei gael"),
        ),
        effort=("Ychydig funudau", "Ymdrech", "Dyddiau o waith"),
        value=("Braf ei gael", "Gwerth", "Help go iawn i bobl"),
    ),
    slip=SlipWords(
        pairs=(
            (("Pan", "amser a lle"), ("Byddaf yn", "un peth bach")),
            (
                ("Os daw hyn ar fy nhraws", "y rhwystr tebycaf"),
                ("yna byddaf yn", "beth wnaf yn lle hynny"),
            ),
        ),
        tell="Byddaf yn dweud wrth",
        by="erbyn",
        tear_heading="Rhwygwch a gadewch gyda ni",
        tear_text="Dim enw, os gwelwch yn dda. Mae’n dweud wrthym â beth i helpu.",
        tear_prompts=("Byddaf yn", "Hoffwn help gyda"),
    ),
    how_to_run="Sut i’w gynnal",
    pairs_key="{title}: y parau",
    calls_key="{title}: y galwadau",
    calls_lead="Mae’r llinell gyntaf yn llawn ar alwad {line}, a’r cerdyn cyntaf ar alwad {full}.",
    calls_columns=("Galwad", "Darllenwch", "Croesi allan"),
    key_columns=("Cardiau", "Arfer all-lein", "Arfer digidol"),
)
