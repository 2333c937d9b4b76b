"""A Persian map of five stages with a curve: how a shop comes to a text-message panel."""

from __future__ import annotations

from cjm.view import (
    Badge,
    Card,
    Chip,
    Edge,
    Fact,
    Gauge,
    GoalBar,
    LegendEntry,
    MapView,
    PersonaCard,
    Point,
    Review,
    SourceNote,
)
from tests.views import build

STAGES = (
    ("awareness", "آگاهی"),
    ("consideration", "بررسی"),
    ("decision", "تصمیم"),
    ("use", "استفاده"),
    ("loyalty", "وفاداری"),
)
POINTS = (
    Point(0, 1, 0, "آگاهی: خنثی (۰)، کنجکاو.", "کنجکاو", confidence="assumption"),
    Point(1, 1, -0.5, "بررسی: خنثی (−۰٫۵)، مردد.", "مردد", confidence="assumption"),
    Point(
        2,
        1,
        -1,
        "تصمیم: ناراضی (−۱)، نگران، پایین‌ترین نقطه.",
        "نگران",
        turn="valley",
        lowest=True,
        confidence="assumption",
    ),
    Point(3, 1, 0.5, "استفاده: خنثی (+۰٫۵)، امیدوار.", "امیدوار", confidence="reasoned"),
    Point(
        4,
        1,
        1,
        "وفاداری: راضی (+۱)، خوشحال.",
        "خوشحال",
        moment_of_truth=True,
        confidence="validated",
    ),
)


def sms(id: str, text: str) -> Card:
    channel = Fact("کانال", "پیامک")
    return Card(id, text, "fix", details=(channel,), status="ایده", status_key="idea")


def pain(id: str, text: str, severity: int = 0, *details: Fact, struck: bool = False) -> Card:
    digits = "۰۱۲۳۴۵"
    gauge = Gauge("شدت", severity, 5, f"{digits[severity]} از ۵")
    return Card(
        id,
        text,
        "pain",
        gauges=(gauge,) if severity else (),
        details=details,
        status="حل‌شده" if struck else None,
        status_key="solved" if struck else None,
        struck=struck,
        confidence="assumption",
    )


def behin_sms() -> MapView:
    heads = build.stages("مرحله {}", *STAGES)
    heads = tuple(
        head._replace(eyebrow=f"مرحله {number}")
        for head, number in zip(heads, "۱۲۳۴۵", strict=True)
    )
    heads = (
        heads[0],
        heads[1],
        heads[2]._replace(facts=(Fact("هدف", "پرداخت بی‌دردسر"), Fact("مدت", "۱۵ دقیقه"))),
        *heads[3:],
    )
    bands = (
        build.row(
            "actions",
            "اقدام مشتری",
            build.bullets("جست‌وجو درباره «پنل پیامک»"),
            build.bullets("بازدید صفحه امکانات"),
            build.bullets("کلیک روی خرید یا ثبت‌نام"),
            build.bullets("آغاز استفاده از پنل SMS 24/7"),
            build.bullets("ارسال پیامک برای دیگران", "تمدید"),
        ),
        build.row(
            "touchpoints",
            "نقاط تماس",
            build.chips(
                "awareness",
                Chip("google", "گوگل", "search", "جست‌وجو", online=True),
                Chip("blog", "وبلاگ بهین اس‌ام‌اس", "blog", "وبلاگ", online=True),
            ),
            build.chips(
                "consideration",
                Chip("site", "وب‌سایت", "web", "وب", online=True),
                "مقایسه‌ها",
                Chip("reviews", "نظرات کاربران", "review-site", "سایت نظرات", online=True),
            ),
            build.chips(
                "decision",
                Chip("shop", "صفحه خرید", "web", "وب", online=True),
                Chip(
                    "payment",
                    "پرداخت",
                    "web",
                    "وب",
                    online=True,
                    moment_of_truth=True,
                    score=-1.5,
                    feeling="ناراضی (−۱٫۵)",
                ),
            ),
            build.chips(
                "use",
                "داشبورد",
                "راهنما",
                Chip("helpdesk", "پشتیبانی", "phone", "تلفن", online=False),
                Chip("lessons", "پیامک‌های آموزشی", "sms", "پیامک", online=True, planned=True),
            ),
            build.chips(
                "loyalty",
                Chip("sms", "پیامک", "sms", "پیامک", online=True),
                Chip("email", "ایمیل", "email", "ایمیل", online=True),
                Chip("social", "شبکه‌های اجتماعی", "social", "شبکه‌های اجتماعی", online=True),
            ),
        ),
        build.row(
            "thoughts",
            "افکار و نقل‌قول‌ها",
            build.thoughts("کدام سرویس بهتر است؟"),
            build.thoughts("آیا امکانات کافی است؟"),
            build.thoughts("امنیت و قیمت مناسب است؟"),
            build.thoughts("چطور از امکانات استفاده کنم؟"),
            build.thoughts("سرویس ارزشش را داشته"),
        ),
        build.emotion_row("fa", "احساسات", POINTS, 5, "بدون امتیاز"),
        build.row(
            "pain_points",
            "نقاط درد",
            build.cards(
                "awareness",
                "pain",
                pain("thin-ads", "تبلیغات کم‌تمرکز", 2),
                pain("thin-content", "محتوای کم‌ارزش", 2, struck=True),
            ),
            build.cards("consideration", "pain", "کمبود نمونه کارها یا بازخورد"),
            build.cards(
                "decision",
                "pain",
                pain("hard-payment", "پیچیدگی فرایند پرداخت", 4, Fact("علت", "فرم سه‌صفحه‌ای")),
            ),
            build.cards("use", "pain", "سردرگمی اولیه", pain("no-guide", "نبود راهنمایی", 3)),
            build.cards("loyalty", "pain", "نبود انگیزه برای تعامل"),
        ),
        build.row(
            "fixes",
            "راهکار پیشنهادی",
            build.cards(
                "awareness", "fix", "تولید محتوای آموزشی", sms("intro", "ارسال پیامک معرفی هدفمند")
            ),
            build.cards(
                "consideration", "fix", sms("proofs", "ارسال پیامکی با لینک به نظرات و مثال‌ها")
            ),
            build.cards(
                "decision",
                "fix",
                Card(
                    "pay-link",
                    "ارسال پیامک کوتاه با لینک مستقیم به پرداخت",
                    "fix",
                    details=(Fact("کانال", "پیامک"), Fact("مسئول", "تیم پرداخت")),
                    status="در حال انجام",
                    status_key="doing",
                ),
                "ارائه روش‌های متنوع",
            ),
            build.cards(
                "use", "fix", sms("steps", "ارسال پیامک‌های راهنمای مرحله به مرحله با لینک راهنما")
            ),
            build.cards(
                "loyalty",
                "fix",
                sms("thanks", "ارسال پیامک تشکر"),
                "کد تخفیف ویژه دوستان",
                "ترغیب به نظر دادن",
            ),
        ),
        build.row("owner", "مسئول", *(build.bullets("بازاریابی") for _ in STAGES)),
    )
    flow = build.plain_flow(heads, "نمودار مراحل")
    flow = flow._replace(
        nodes=tuple(
            node._replace(number=number, score=point.score, feeling=point.label)
            for node, number, point in zip(flow.nodes, "۱۲۳۴۵", POINTS, strict=True)
        ),
        edges=(*flow.edges, Edge("use", "decision", "نه، ۲۰٪", 20, False, True)),
    )
    view = build.map_view(
        "behin-sms-panel",
        "نقشه سفر مشتری بهین اس‌ام‌اس",
        heads=heads,
        bands=bands,
        lang="fa",
        direction="rtl",
        lines=build.curve(build.series(POINTS)),
        flow=flow,
    )
    return view._replace(
        badges=(
            Badge("type", "current-state", "وضعیت فعلی"),
            Badge("status", "draft", "پیش‌نویس"),
        ),
        facts=(Fact("مسئول", "بازاریابی"),),
        review=Review("بازبینی: ۱۰ آبان ۱۴۰۵، بعدی: ۱۲ بهمن ۱۴۰۵", "2026-11-01", "2027-02-01"),
        is_draft=True,
        notes=("امتیازهای احساسات فرضیه‌اند.",),
        personas=(
            PersonaCard(
                "shop-manager",
                "مدیر یک فروشگاه آنلاین",
                "فروش پوشاک با سه همکار",
                "م",
                attributes=(
                    Fact("سن", "۳۴ سال"),
                    Fact("شهر", "شیراز"),
                    Fact("دستگاه", "تلفن همراه"),
                ),
                groups=(
                    ("نیازها", ("ارسال سریع پیامک به مشتریان", "گزارش روشن از نتیجه")),
                    ("چالش‌ها", ("وقت کم برای یادگیری ابزار تازه",)),
                ),
                quote="می‌خواهم بدانم پیامکم به دست چه کسی رسید.",
                confidence="assumption",
            ),
        ),
        scenario="مدیر یک فروشگاه آنلاین به‌دنبال پنل پیامک است",
        expectations=("راه‌اندازی در یک روز", "قیمت روشن"),
        goals=(
            GoalBar(
                "goal-1",
                "کاهش ریزش در مرحله سبد خرید به ۱۰٪",
                facts=(Fact("مرحله", "تصمیم"),),
                baseline=24,
                now=19,
                target=10,
                baseline_text="۲۴٪",
                now_text="۱۹٪",
                target_text="۱۰٪",
                verdict="رو به بهبود",
            ),
            GoalBar(
                "goal-2",
                "افزایش مشتریانی که پس از ماه اول تمدید می‌کنند به ۲۰٪",
                facts=(Fact("مرحله", "وفاداری"),),
                target=20,
                target_text="۲۰٪",
            ),
        ),
        legend=(
            LegendEntry("severity", "شدت نقطه درد، از ۱ تا ۵"),
            LegendEntry("confidence-assumption", "فرضیه"),
            LegendEntry("confidence-reasoned", "مستدل"),
            LegendEntry("confidence-validated", "تأییدشده"),
            LegendEntry("moment-of-truth", "لحظه حقیقت"),
            LegendEntry("lowest", "پایین‌ترین نقطه"),
            LegendEntry("planned", "برنامه‌ریزی‌شده"),
            LegendEntry("online", "آنلاین"),
            LegendEntry("offline", "آفلاین"),
            LegendEntry("solved", "حل‌شده"),
            LegendEntry("channel-search", "جست‌وجو"),
            LegendEntry("channel-blog", "وبلاگ"),
            LegendEntry("channel-web", "وب"),
            LegendEntry("channel-review-site", "سایت نظرات"),
            LegendEntry("channel-phone", "تلفن"),
            LegendEntry("channel-sms", "پیامک"),
            LegendEntry("channel-email", "ایمیل"),
            LegendEntry("channel-social", "شبکه‌های اجتماعی"),
        ),
        sources=(
            SourceNote("survey", "نظرسنجی، ۲۱۲ نفر، ۲۴ شهریور ۱۴۰۵", None, "validated"),
            SourceNote(
                "talks", "مصاحبه با پنج مدیر فروشگاه", "https://example.org/talks", "reasoned"
            ),
        ),
        resources=(("داریم", ("پنل پیامک",)), ("لازم داریم", ("درگاه پرداخت دوم",))),
        validated_share=20,
        validated_text="۲۰٪ تأییدشده",
        file="behin-sms.cjm.yaml",
    )
