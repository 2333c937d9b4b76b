"""Keys of the format by what other tools call them, and by their names in other languages."""

import re
from collections.abc import Iterator
from functools import cache

from cjm.explain.folding import fold_word
from cjm.likeness import nearest

_ENGLISH = {
    "actions": "activities activity behaviors behaviours does doing tasks",
    "alt": "alt_text caption desc description label name text title",
    "attributes": "demographics facts profile",
    "backstage": "back_office backend behind_the_scenes",
    "baseline": "initial start",
    "better": "direction trend",
    "by": "deadline due due_date target_date until",
    "causes": "reason reasons root_cause why",
    "challenges": "frustrations obstacles pain_points pains problems",
    "channel": "media medium platform via",
    "cjm": "cjm_version format format_version schema schema_version version",
    "customer": "client user",
    "business": "brand company organisation organization",
    "due": "by deadline due_date eta target_date until",
    "duration": "length takes time_spent",
    "effort": "complexity cost costs difficulty work",
    "emotion": "emotional_curve emotional_journey feel feeling feelings feels mood sentiment",
    "evidence": "artefacts artifacts props",
    "fixes": "fix improvements recommendations remedies solution solutions suggestions",
    "frequency": "how_often occurrence occurrences",
    "from": "begin begins first since start",
    "frontstage": "front_office frontend",
    "goal": "aim objective objectives purpose",
    "goals": "aims objectives",
    "image": "illustration img photo picture screenshot sketch storyboard",
    "importance": "priority",
    "initiator": "direction initiated_by",
    "lang": "language language_code lang_code locale",
    "link": "href jira jira_issue jira_ticket ticket url",
    "metrics": "indicators kpi kpis measurements measures",
    "moment_of_truth": "critical moment mot",
    "n": "respondents sample sample_size size",
    "name": "heading label phase stage_name text title",
    "needs": "jobs jobs_to_be_done jtbd motivation motivations wants",
    "next": "leads_to next_stage next_step then",
    "notes": "comment comments description details remarks",
    "opportunities": "gains hmw how_might_we ideas",
    "owner": "assigned_to assignee author department lead owned_by provider responsible team",
    "pain": "addresses answers for pain_point pains problem problems solves tackles",
    "pain_points": "barrier barriers blocker blockers friction frictions frustrations hurdles"
    " issues pain pains problems",
    "personas": "actors users",
    "persona": "actor customer segment user",
    "photo": "avatar image img picture",
    "place": "location venue where",
    "quotes": "said say says verbatim verbatims",
    "reviewed": "date last_changed last_edited last_modified last_review last_reviewed"
    " last_update last_updated modified modified_at review_date updated updated_at",
    "created": "created_at creation_date date_created",
    "role": "bio description",
    "satisfaction": "performance quality rating score",
    "scope": "boundaries",
    "severity": "impact importance intensity level priority rating weight",
    "share": "chance percent percentage probability rate",
    "sources": "proof research studies",
    "src": "address file file_name filename href img link path picture source uri url",
    "stages": "columns phases steps",
    "status": "progress state",
    "steps": "children items sub_stages sub_steps subs substages substeps",
    "summary": "abstract desc description",
    "support": "internal_processes it_systems processes supporting_systems systems",
    "tags": "categories category keywords labels",
    "text": "desc description label name title",
    "thoughts": "think thinking thinks",
    "target": "goal",
    "time": "at start",
    "title": "headline journey_name map_name name",
    "to": "end ends go goto id stage step target then until",
    "touchpoints": "contact_points interaction interactions",
    "type": "kind",
    "url": "href link",
    "value": "actual current latest now",
    "when": "because condition if",
}
"""Each key with what people and other tools call it."""

_ELSEWHERE = {
    "actions": "aktionen handlungen acciones اقدامات اقدام کارها إجراءات 行動 アクション"
    " 행동 действия",
    "channel": "kanal canal کانال قناة チャネル 채널 канал",
    "created": "erstellt créé creado تاریخ-ایجاد أنشئ 作成日 작성일 создано",
    "duration": "dauer durée duración مدت مدت-زمان مدة 所要時間 소요시간 длительность",
    "emotion": "gefühl gefühle émotion emoción احساس هیجان شعور مشاعر 感情 気持ち 감정"
    " эмоция эмоции",
    "evidence": "nachweis beleg preuve evidencia شواهد دليل 証拠 근거 свидетельства",
    "expectations": "erwartungen attentes expectativas انتظارات توقعات 期待 기대 ожидания",
    "fixes": "lösungen massnahmen maßnahmen solutions soluciones راه‌حل راه‌حل‌ها راهکار"
    " راهکارها حلول 改善 改善策 해결책 решения",
    "goal": "ziel objectif objetivo هدف 目標 목표 цель",
    "goals": "ziele objectifs objetivos اهداف أهداف 目標 목표 цели",
    "links": "verknüpfungen liens enlaces پیوندها روابط 関連 연결 связи",
    "metrics": "kennzahlen indicateurs métricas indicadores شاخص‌ها معیارها مؤشرات 指標 지표"
    " показатели",
    "name": "bezeichnung nom nombre نام اسم الاسم 名前 名称 이름 имя название",
    "notes": "notizen notas یادداشت یادداشت‌ها ملاحظات 備考 메모 заметки",
    "opportunities": "chancen opportunités oportunidades فرصت‌ها فرص 機会 기회 возможности",
    "owner": "verantwortlich verantwortliche responsable مسئول مالک المسؤول مسؤول 担当"
    " 責任者 담당자 ответственный",
    "pain_points": "schmerzpunkte probleme douleurs problèmes dolores problemas نقاط-درد"
    " دردها مشکلات نقاط-الألم مشاكل 課題 不満 문제점 боли проблемы",
    "persona": "پرسونا شخصية ペルソナ 페르소나 персона",
    "quotes": "zitate citations citas نقل‌قول نقل‌قول‌ها اقتباسات 引用 인용 цитаты",
    "reviewed": "geprüft révisé revisado بازبینی تاریخ-بازبینی مراجعة 確認日 검토일 проверено",
    "scenario": "szenario scénario escenario سناریو سيناريو シナリオ 시나리오 сценарий",
    "severity": "schwere schweregrad gravité gravedad شدت خطورة 重大度 深刻度 심각도 серьёзность",
    "sources": "quellen fuentes منابع مصادر 出典 情報源 출처 источники",
    "stages": "phasen stufen étapes etapas fases مراحل مرحله‌ها مرحله المراحل ステージ 段階"
    " フェーズ 단계 этапы стадии",
    "status": "zustand statut état estado وضعیت حالة الحالة 状態 ステータス 상태 статус",
    "steps": "schritte pasos گام‌ها قدم‌ها خطوات 手順 ステップ 스텝 шаги",
    "summary": "zusammenfassung beschreibung résumé resumen خلاصه توضیحات ملخص 概要 요약 описание",
    "tags": "schlagwörter étiquettes etiquetas برچسب‌ها وسوم タグ 태그 теги",
    "text": "texte texto متن نص 本文 텍스트 текст",
    "thoughts": "gedanken pensées pensamientos افکار أفكار 思考 考え 생각 мысли",
    "title": "titel titre título عنوان العنوان タイトル 題名 제목 заголовок название",
    "touchpoints": "kontaktpunkte berührungspunkte contacts puntos-de-contacto نقاط-تماس"
    " نقطه-تماس نقاط-التواصل 接点 タッチポイント 접점 точки-контакта",
}
"""German, French, Spanish, Persian, Arabic, Japanese, Korean, Russian; a hyphen is a blank."""

_PERSIAN = {
    "actions": "اقدام-مشتری اقدامات-مشتری فعالیت فعالیت‌ها رفتار",
    "attributes": "ویژگی‌ها مشخصات",
    "backstage": "پشت-صحنه",
    "baseline": "مقدار-پایه خط-پایه مقدار-اولیه",
    "better": "بهتر",
    "by": "مهلت موعد سررسید تا",
    "causes": "علت علت‌ها علل دلیل دلایل",
    "confidence": "اطمینان سطح-اطمینان",
    "customer": "مشتری",
    "date": "تاریخ",
    "device": "دستگاه",
    "devices": "دستگاه دستگاه‌ها",
    "due": "مهلت موعد سررسید تاریخ",
    "effort": "تلاش هزینه",
    "emotion": "حس احساسات عواطف",
    "fixes": "راهکار-پیشنهادی پیشنهاد پیشنهادها",
    "frequency": "فراوانی تکرار",
    "frontstage": "جلوی-صحنه",
    "goals": "هدف",
    "id": "شناسه",
    "image": "تصویر عکس",
    "label": "برچسب",
    "lang": "زبان",
    "lanes": "ردیف‌ها",
    "link": "لینک پیوند",
    "media": "رسانه",
    "metric": "شاخص معیار",
    "metrics": "شاخص",
    "moment_of_truth": "لحظه-حقیقت",
    "n": "تعداد",
    "needs": "نیاز نیازها",
    "notes": "توضیح",
    "owner": "تیم صاحب",
    "pain": "درد نقطه-درد مشکل",
    "pain_points": "درد نقطه-درد نقطه-درد-احتمالی نقطه-ضعف نقاط-ضعف مانع موانع چالش چالش‌ها مشکل",
    "personas": "پرسوناها مخاطب مخاطبان",
    "photo": "عکس تصویر",
    "place": "مکان محل",
    "questions": "پرسش پرسش‌ها سوال سوالات سؤال نگرانی نگرانی‌ها",
    "quote": "نقل-قول",
    "resources": "موجودی-منابع",
    "review_every": "دوره-بازبینی دوره-بازنگری",
    "reviewed": "بازنگری آخرین-بازبینی",
    "role": "نقش شغل",
    "score": "امتیاز نمره",
    "severity": "اهمیت",
    "steps": "گام قدم",
    "support": "پشتیبانی فرایندهای-پشتیبان",
    "target": "هدف مقدار-هدف",
    "text": "شرح",
    "thoughts": "فکر",
    "title": "عنوان-نقشه نام-نقشه",
    "touchpoints": "نقطه-تماس",
    "type": "نوع نوع-نقشه",
    "unit": "واحد",
    "value": "مقدار ارزش مقدار-فعلی",
}
"""More Persian words, as guides and templates have them."""
_PARTING = re.compile(r"\s*/\s*|\s+و\s+")


def list_meant(written: str) -> Iterator[str]:
    """The keys that are called so by other people, those that are called so in English first."""
    english = written.lower().replace("-", "_").replace(" ", "_")
    yield from (key for key, words in _ENGLISH.items() if english in words.split())
    word = fold_word(written)
    yield from (key for key, one in _list_words() if one == word)
    first, *others = _PARTING.split(written)
    if first and others:
        # `افکار / احساسات` is one row of a table for two of ours.
        yield from list_meant(first)


def is_meant(written: str) -> bool:
    """Whether a word is one that people use for a key, and so hardly a slip of another."""
    english = written.lower()
    return any(english in words.split() for words in _ENGLISH.values())


def list_nearly_meant(written: str) -> Iterator[str]:
    """The keys that are called much so in another language."""
    near = nearest(fold_word(written), (one for _, one in _list_words()))
    yield from (key for key, one in _list_words() if one == near)


@cache
def _list_words() -> tuple[tuple[str, str], ...]:
    """Each key with each word for it in another language."""
    return tuple(
        (key, fold_word(one))
        for table in (_ELSEWHERE, _PERSIAN)
        for key, words in table.items()
        for one in words.split()
    )
