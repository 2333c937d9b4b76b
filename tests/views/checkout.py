"""An English service blueprint: steps, two tiers, dividers, pills, links, a to-be curve."""

from __future__ import annotations

from cjm.view import (
    Badge,
    Band,
    Card,
    Cards,
    Cell,
    Chip,
    Column,
    Content,
    Divider,
    Edge,
    Empty,
    Fact,
    Figure,
    Figures,
    Flow,
    Gauge,
    GoalBar,
    LegendEntry,
    Link,
    MapView,
    Node,
    PersonaCard,
    Point,
    Quote,
    Quotes,
    Review,
    Row,
    SourceNote,
    StageHead,
)
from tests.views import build

HEADS = (
    StageHead(
        "choose",
        1,
        "Stage 1",
        "Choose",
        0,
        1,
        has_steps=False,
        facts=(Fact("Goal", "Find shoes that fit"), Fact("Duration", "2 days")),
    ),
    StageHead(
        "pay",
        2,
        "Stage 2",
        "Pay",
        1,
        3,
        has_steps=True,
        facts=(Fact("Goal", "Pay once, without fear"), Fact("Duration", "8 min")),
        journey=Fact("Sub-journey", "Pay by instalments", url="instalments.html"),
    ),
    StageHead(
        "receive",
        3,
        "Stage 3",
        "Receive",
        4,
        1,
        has_steps=False,
        score=1,
        feeling="satisfied (+1)",
    ),
)
COLUMNS = (
    Column(0, "choose", None),
    Column(1, "review-cart", "Review cart", (Fact("Duration", "1 min"),)),
    Column(1, "ask", "Ask a question"),
    Column(1, "enter-card", "Enter card"),
    Column(2, "receive", None),
)
POINTS = (
    Point(0, 1, 1, "Choose: satisfied (+1), curious.", "curious", turn="peak"),
    Point(1, 1, 0.5, "Review cart: neutral (+0.5), hopeful.", "hopeful", confidence="validated"),
    Point(2, 1, 1.5, "Ask a question: satisfied (+1.5).", "“They answered at once”", turn="peak"),
    Point(
        3,
        1,
        -1.5,
        "Enter card: dissatisfied (−1.5), anxious, lowest point.",
        "anxious",
        turn="valley",
        lowest=True,
        moment_of_truth=True,
        confidence="validated",
    ),
    Point(4, 1, 1, "Receive: satisfied (+1).", "relieved", turn="peak"),
)
TARGET = (
    Point(2, 1, 1.5, "Ask a question, to be: satisfied (+1.5)."),
    Point(3, 1, 0.5, "Enter card, to be: neutral (+0.5)."),
    Point(4, 1, 1.5, "Receive, to be: satisfied (+1.5)."),
)


def item(id: str, text: str, by: str = "", *, tech: bool = False) -> Cards:
    """A blueprint item and who does it."""
    details = (Fact("By", by),) if by else ()
    return Cards((Card(id, text, "blueprint", details=details, pill=tech),))


def lane(id: str, label: str, *contents: Content) -> Row:
    return build.row(id, label, *contents)


def _pain_row() -> Row:
    slow = Card(
        "slow-gateway",
        "Page hangs after the code is sent",
        "pain",
        gauges=(Gauge("Severity", 4, 5, "4 of 5"),),
        details=(Fact("Cause", "Single gateway is overloaded at 20:00–22:00"),),
        status="Open",
        status_key="open",
        confidence="validated",
    )
    fear = Card(
        "fear-of-fraud",
        "Fears that the card number leaks",
        "pain",
        gauges=(Gauge("Severity", 2, 5, "2 of 5"),),
        confidence="assumption",
    )
    fees = Card(
        "late-fees", "Fees show up late", "pain", struck=True, status="Solved", status_key="solved"
    )
    top = (
        Cell(0, 1, Empty(), tiers=2),
        Cell(1, 3, Cards((fear,))),
        Cell(4, 1, build.cards("receive", "pain", "The courier gives no time slot"), tiers=2),
    )
    low = (Cell(1, 1, Cards((fees,))), Cell(2, 1, Empty()), Cell(3, 1, Cards((slow,))))
    return Row("pain_points", "Pain points", (top, low))


def _bands() -> tuple[Band, ...]:
    retry = Card(
        "retry",
        "Let the shopper finish without starting again",
        "opportunity",
        gauges=(
            Gauge("Value to customer", 80, 100, "80 of 100"),
            Gauge("Value to business", 70, 100, "70 of 100"),
            Gauge("Effort", 2, 5, "2 of 5"),
        ),
        details=(Fact("Answers", "Page hangs after the code is sent", url="#slow-gateway"),),
        status="Planned",
        status_key="planned",
    )
    link = Card(
        "direct-link",
        "Keep the cart and send an SMS with a direct payment link",
        "fix",
        details=(
            Fact("Channel", "SMS"),
            Fact("Trigger", "10 min after failure"),
            Fact("Owner", "payments"),
            Fact("Ticket", "SHOP-412", url="https://tickets.example.org/SHOP-412"),
        ),
        status="Planned",
        status_key="planned",
    )
    reply = Figure(
        "First reply", "48 s", "60 s", "better than its target", True, (71, 64, 52, 48), 60
    )
    abandonment = Figure(
        "Cart-abandonment rate", "19 %", "10 %", "worse than its target", False, (24, 22.5, 19), 10
    )
    chat = Chip(
        "online-chat",
        "Online chat",
        "chat",
        "Chat",
        online=True,
        moment_of_truth=True,
        details=(Fact("Device", "phone"),),
    )
    letter = Chip("parcel", "Parcel with return slip", "post", "Post", online=False)
    video = Chip("fitting", "Video fitting", "video-call", "Video call", online=True, planned=True)
    return (
        lane("evidence", "Evidence", Empty(), item("cart-page", "Cart page"),
             item("chat-window", "Chat window"),
             Cards((Card("gateway-page", "Gateway page", "blueprint"),
                    Card("code-sms", "One-time-code SMS", "blueprint"))),
             item("parcel-box", "Parcel")),
        lane("actions", "Customer actions", build.bullets("Compares sizes"),
             build.bullets("Checks items and price"),
             build.bullets("Asks whether returns are free"),
             build.bullets("Types card number and code"), build.bullets("Tries the shoes on")),
        Divider("interaction", "Line of interaction"),
        lane("frontstage", "Frontstage", Empty(),
             item("total", "Shows total incl. shipping", "web shop", tech=True),
             item("chat-answer", "Answers within a minute", "support team"),
             item("redirect", "Redirects to bank gateway", "web shop", tech=True),
             item("hand-over", "Hands over the parcel", "courier")),
        Divider("visibility", "Line of visibility"),
        lane("backstage", "Backstage", Empty(),
             item("reserve", "Reserves stock", "order service", tech=True),
             Cards((Card("kb", "Looks up return policy", "blueprint",
                         details=(Fact("By", "support team"),), score=-1,
                         feeling="dissatisfied (−1)"),)),
             item("authorise", "Authorises payment", "order service", tech=True), Empty()),
        Divider("internal-interaction", "Line of internal interaction"),
        lane("support", "Support processes", Empty(), item("inventory", "Inventory system"),
             Cards((Card("knowledge-base", "Knowledge base", "blueprint"),
                    Card("crm", "CRM", "blueprint"))),
             item("gateway", "Bank gateway"), item("route-planning", "Route planning")),
        lane("policy", "Policy", Empty(), Empty(),
             build.bullets("Consumer-rights return period"), Empty(), Empty()),
        lane("touchpoints", "Touchpoints", build.chips("choose", video), Empty(),
             build.chips("ask", chat), Empty(), build.chips("receive", letter)),
        lane("thoughts", "Thoughts and quotes", Empty(), Empty(),
             Quotes((Quote("Do I pay if it doesn't fit?", True, "Support logs, n = 1,840"),)),
             build.thoughts("Is this safe?"), Empty()),
        _pain_row(),
        lane("opportunities", "Opportunities", Empty(), Empty(), Empty(), Cards((retry,)), Empty()),
        lane("fixes", "Suggested solutions", Empty(), Empty(), Empty(), Cards((link,)), Empty()),
        lane("metrics", "Metrics", Empty(), Figures((abandonment,)), Figures((reply,)), Empty(),
             Figures((Figure("Delivery on the day", None, "95 %"),))),
    )  # fmt: skip


def _flow() -> Flow:
    steps = [
        Node(c.id, c.name or "", c.id, parent="pay", score=p.score, feeling=p.label)
        for c, p in zip(COLUMNS, POINTS, strict=True)
        if c.name
    ]
    nodes = (
        Node("choose", "Choose", "choose", "1", 1, "curious"),
        Node("pay", "Pay", "pay", "2", touchpoints=("Online chat",)),
        *steps,
        Node("receive", "Receive", "receive", "3", 1, "satisfied", ("Parcel with return slip",)),
    )
    edges = (
        Edge("choose", "review-cart"),
        Edge("review-cart", "ask", "question, 30 %", 30, False),
        Edge("review-cart", "enter-card", "no question, 70 %", 70, False),
        Edge("ask", "enter-card"),
        Edge("enter-card", "review-cart", "card refused, 8 %", 8, False, True),
        Edge("enter-card", "receive", "paid, 92 %", 92, False),
    )
    return Flow(nodes, edges, "Stage diagram", "Choose, then pay, then receive.")


def checkout() -> MapView:
    bands = list(_bands())
    bands.insert(12, build.emotion_row("en", "Emotions", POINTS, 5, "not scored"))
    lines = build.curve(
        build.series(POINTS, name="Today"),
        build.series(TARGET, id="target", name="To be", kind="target"),
    )
    view = build.map_view(
        "shop-checkout-blueprint",
        "I pay for my order",
        heads=HEADS,
        bands=tuple(bands),
        columns=COLUMNS,
        lines=lines,
        flow=_flow(),
    )
    return view._replace(
        badges=(
            Badge("type", "service-blueprint", "Service blueprint"),
            Badge("status", "in-review", "In review"),
        ),
        facts=(
            Fact("Owner", "payments"),
            Fact("Contributors", "support, design"),
            Fact("Created", "3 Mar 2026", "2026-03-03"),
        ),
        summary="What happens between the cart and the door, and who makes it happen.",
        review=Review(
            "Reviewed 20 Oct 2026, due 20 Nov 2026", "2026-10-20", "2026-11-20", "due-soon"
        ),
        personas=(
            PersonaCard(
                "online-shopper",
                "Online shopper",
                "Buys shoes twice a year",
                "OS",
                attributes=(Fact("Age", "34"), Fact("Location", "Leeds"), Fact("Devices", "phone")),
                groups=(
                    ("Needs", ("A final price before paying", "A way back if it does not fit")),
                    ("Challenges", ("Pays on the train, with one hand",)),
                    ("Channels", ("phone", "e-mail")),
                ),
                quote="If the page hangs, did I just pay twice?",
                confidence="validated",
            ),
        ),
        scenario="First purchase, phone, card payment",
        expectations=("Price is final", "I can ask a question at once"),
        goals=(
            GoalBar(
                "goal-1",
                "Cart-abandonment rate down to 10 %",
                facts=(Fact("By", "20 Mar 2027", "2027-03-20"), Fact("Owner", "payments")),
                baseline=24,
                now=19,
                target=10,
                baseline_text="24 %",
                now_text="19 %",
                target_text="10 %",
                verdict="not met yet",
                is_met=False,
            ),
            GoalBar(
                "goal-2",
                "First reply in chat within a minute",
                now=48,
                target=60,
                now_text="48 s",
                target_text="60 s",
                verdict="met",
                is_met=True,
            ),
            GoalBar("goal-3", "Nobody pays twice"),
        ),
        links=(
            Link(
                "chat-answer", "kb", "exchange", "Answers within a minute → Looks up return policy"
            ),
            Link("authorise", "gateway", "agreement", "Authorises payment ↔ Bank gateway"),
            Link("redirect", "gateway", "dependency", "Redirects to bank gateway ⇢ Bank gateway"),
        ),
        legend=(
            LegendEntry("lowest", "Lowest point"),
            LegendEntry("moment-of-truth", "Moment of truth"),
            LegendEntry("series-target", "To be"),
            LegendEntry("severity", "Severity of a pain point, 1 to 5"),
            LegendEntry("solved", "Solved"),
            LegendEntry("tech", "Done by technology"),
            LegendEntry("confidence-assumption", "Assumption"),
            LegendEntry("confidence-validated", "Validated"),
            LegendEntry("planned", "Planned"),
            LegendEntry("online", "Online"),
            LegendEntry("offline", "Offline"),
            LegendEntry("channel-chat", "Chat"),
            LegendEntry("channel-post", "Post"),
            LegendEntry("channel-video-call", "Video call"),
        ),
        sources=(
            SourceNote("survey-q3", "Survey, n = 212, 15 Sep 2026", None, "validated"),
            SourceNote("chat-logs", "Support logs, n = 1,840, 30 Sep 2026", None, "validated"),
            SourceNote(
                "support-logs",
                "Support logs, 10 Oct 2026",
                "https://logs.example.org/?q=a&b=c",
                "reasoned",
            ),
        ),
        resources=(
            ("Have", ("payment gateway", "chat widget")),
            ("Need", ("second payment gateway, for: Page hangs after the code is sent, finance",)),
        ),
        validated_share=60,
        validated_text="60 % validated",
        file="checkout.cjm.yaml",
    )
