"""A finding to be judged: two accounts of one ferry."""

import datetime as dt

from checker.claims.adjudication import Case, CaseArticle, CaseSide

FERRY = CaseArticle(published=dt.date(2023, 5, 4), begins="A ferry ran aground")
SIDE = CaseSide(
    article=1,
    quote="on Wednesday",
    reads="2023-05-03",
    says="on 2023-05-03",
    before="It ran aground ",
    after=" off Lund.",
)
CASE = Case(
    source="/home/jane/ferry.txt",
    rule="DT102",
    name="event-date-mismatch",
    summary="Sources put one event on different days.",
    severity="error",
    message="one event on different days",
    articles=(FERRY, CaseArticle(published=None, begins="The ferry that ran aground")),
    sides=(SIDE, SIDE.model_copy(update={"article": 2, "quote": "on Thursday", "reads": None, "says": None})),
)
