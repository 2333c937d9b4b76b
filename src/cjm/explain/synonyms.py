"""Keys of the format by what other tools call them, and by their names in other languages."""

import unicodedata
from collections.abc import Iterator
from functools import cache

from cjm.likeness import nearest

_ENGLISH = {
    "author": ("owner",),
    "comment": ("notes",),
    "comments": ("notes",),
    "description": ("summary", "text"),
    "feeling": ("emotion",),
    "feelings": ("emotion",),
    "kpi": ("metrics",),
    "kpis": ("metrics",),
    "label": ("name", "text"),
    "language": ("lang",),
    "mood": ("emotion",),
    "name": ("title", "text"),
    "pain": ("pain_points",),
    "pains": ("pain_points",),
    "phases": ("stages",),
    "problems": ("pain_points",),
    "responsible": ("owner",),
    "sentiment": ("emotion",),
    "solutions": ("fixes",),
    "suggestions": ("fixes",),
    "tasks": ("actions",),
    "text": ("name",),
    "title": ("name", "text"),
}
"""Of several keys, the first that an element has is meant."""

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

_JOINTS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "\u200c": None, "_": None, "-": None, " ": None}
)
"""Letters that Arabic keyboards write for Persian ones, and what may part a word."""


def list_meant(written: str) -> Iterator[str]:
    """The keys that are called so by other people, the likeliest first."""
    yield from _ENGLISH.get(written.lower(), ())
    word = _fold(written)
    yield from (key for key, one in _list_words() if one == word)


def list_nearly_meant(written: str) -> Iterator[str]:
    """The keys that are called much so in another language."""
    near = nearest(_fold(written), (one for _, one in _list_words()))
    yield from (key for key, one in _list_words() if one == near)


@cache
def _list_words() -> tuple[tuple[str, str], ...]:
    """Each key with each word for it in another language."""
    return tuple((key, _fold(one)) for key, words in _ELSEWHERE.items() for one in words.split())


def _fold(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().translate(_JOINTS)
