"""Words of the format by what people of the trade, other tools and other languages call them."""

from collections.abc import Collection

from cjm.explain.folding import fold_word

_USAGE = {
    "approved": "final published نهایی تصویب-شده منتشر-شده",
    "archived": "بایگانی آرشیو آرشیو-شده",
    "assumption": "assumed guess hypothesis low فرض حدس",
    "analytics": "ga ga4 google-analytics tracking web-analytics",
    "brand": "company",
    "chat": "chatbot messenger telegram whatsapp تلگرام واتساپ",
    "count": "number تعداد شمار",
    "current-state": "cjm journey journey-map customer-journey customer-journey-map نقشه-سفر"
    " نقشه-سفر-مشتری as-is وضع-موجود وضعیت-موجود وضع-فعلی حالت-فعلی",
    "customer": "user",
    "doing": "in-progress ongoing wip در-دست-انجام در-جریان",
    "done": "100% closed complete completed finished implemented live ✅ ✔ fait erledigt"
    " تمام-شده تکمیل-شده اجرا-شده انجام-شد",
    "feedback": "complaints reviews",
    "future-state": "to-be وضع-مطلوب وضعیت-مطلوب حالت-مطلوب حالت-آینده",
    "higher": "> higher-is-better more-is-better بیشتر-بهتر-است بیشتر-بهتر"
    " high increase larger max maximize more up ↑ بیشتر بالاتر höher mehr plus أكثر أعلى"
    " 高い",
    "idea": "backlog later open todo to-do",
    "in-person": "face-to-face personal چهره-به-چهره رو-در-رو",
    "in-review": "wip review reviewing در-حال-بررسی در-دست-بررسی",
    "lower": "< lower-is-better less-is-better کمتر-بهتر-است کمتر-بهتر"
    " decrease down less low min minimize smaller ↓ کمتر پایین‌تر kleiner niedriger"
    " weniger moins أقل أدنى 低い",
    "money": "amount cost currency price مبلغ هزینه پول",
    "phone": "call-center call-centre hotline telephone",
    "planned": "future scheduled در-برنامه برنامه-ریزی زمان-بندی-شده",
    "rate": "percent percentage ratio نرخ درصد",
    "reasoned": "medium متوسط استدلالی",
    "service-blueprint": "blueprint بلوپرینت بلوپرینت-خدمات بلوپرینت-سرویس نقشه-خدمات نقشه-خدمت",
    "social": "facebook instagram linkedin tiktok twitter اینستاگرام",
    "solved": "closed done fixed resolved رفع-شده بسته برطرف-شده",
    "store": "branch shop شعبه",
    "survey": "poll questionnaire پرسش‌نامه",
    "time": "duration زمان مدت",
    "user-test": "usability usability-test usability-testing user-testing",
    "validated": "confirmed high proven verified تایید-شده اثبات-شده معتبر",
    "walkthrough": "observation shadowing",
    "web": "homepage portal site website وب‌سایت سایت",
    "workshop": "focus-group",
}


def find_meant(written: str, known: Collection[str]) -> str | None:
    """Which of the `known` words is called so; None where none of them is."""
    word = fold_word(written.strip())
    return next(
        (
            meant
            for meant, words in _USAGE.items()
            if meant in known and word in map(fold_word, words.split())
        ),
        None,
    )
