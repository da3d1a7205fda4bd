"""The figures in DuckDB: tables in memory with its own types, sorted by person as they come."""

import duckdb

from figures import NEVER, THREADS

STAGES = ["opened", "tried", "reached", "planned", "start_agreed", "started"]
DAY = "DATE '1970-01-01' + "

# No two spells of a person overlap here, so that spells can be counted for persons.
DOING = """
WITH persons AS (SELECT municipality, count(*) AS persons FROM courses WHERE reported <= $day GROUP BY ALL),
doing AS (
    SELECT municipality,
        count(*) FILTER (way = 0) AS education, count(*) FILTER (way = 1) AS fgu,
        count(*) FILTER (way = 2) AS job, count(*) FILTER (way = 3) AS out
    FROM spells WHERE begins <= $day AND until >= $day GROUP BY ALL
)
SELECT municipality, persons, education / persons, fgu / persons, job / persons, out / persons,
    (persons - education - fgu - job - out) / persons
FROM persons JOIN doing USING (municipality)
"""

# The first way back and its day in one number, so that one smallest value is looked for; numbers that windows add up as what
# they add up fastest; and days on which nobody came back are left out as soon as they have told how many are still followed.
RE_ENTRY = """
WITH ways AS (
    SELECT any_value(c.municipality) AS municipality, any_value(c.reported) AS reported, any_value(c.occurred) AS occurred,
        min(CASE WHEN s.way < 3 AND s.begins >= c.occurred THEN (s.begins - c.occurred) * 4 + s.way END) AS back,
        max(s.until) AS known
    FROM spells s JOIN courses c USING (person)
    WHERE c.reported <= $day
    GROUP BY person
), ended AS (
    SELECT municipality, year(reported) * 12 + month(reported) - 1 AS month,
        CASE WHEN occurred + (back // 4)::INTEGER <= $day THEN back % 4 END AS way,
        CASE WHEN occurred + (back // 4)::INTEGER <= $day THEN back // 4
            ELSE greatest(0, least(greatest(known, reported), $day) - occurred) END AS day
    FROM ways
), days AS (
    SELECT (municipality * 65536 + month)::INTEGER AS curve, day::INTEGER AS day,
        count(*)::DOUBLE AS gone, count(way)::DOUBLE AS back, count(*) FILTER (way = 0)::DOUBLE AS education,
        count(*) FILTER (way = 1)::DOUBLE AS fgu, count(*) FILTER (way = 2)::DOUBLE AS job
    FROM ended GROUP BY ALL
), followed AS (
    SELECT *, sum(gone) OVER (
        PARTITION BY curve ORDER BY day ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
    ) AS followed
    FROM days
), steps AS (
    SELECT *, coalesce(product(1 - back / followed) OVER (
        PARTITION BY curve ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ), 1) / followed AS out
    FROM followed WHERE back > 0
)
SELECT curve // 65536, curve % 65536, day, followed, sum(out * education) OVER steps AS education,
    sum(out * fgu) OVER steps AS fgu, sum(out * job) OVER steps AS job
FROM steps
WINDOW steps AS (PARTITION BY curve ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
"""

FUNNEL = """
WITH passed AS (
    SELECT person, municipality, year(reported) * 4 + quarter(reported) - 1 AS quarter,
        CASE WHEN started IS NOT NULL THEN 6 WHEN start_agreed IS NOT NULL THEN 5 WHEN planned IS NOT NULL THEN 4
            WHEN reached IS NOT NULL THEN 3 WHEN tried IS NOT NULL THEN 2 WHEN opened IS NOT NULL THEN 1 ELSE 0 END AS stages,
        (started + INTERVAL 3 MONTH)::DATE AS later
    FROM courses WHERE reported <= $day
), there AS (
    SELECT p.municipality, p.quarter, count(*) AS there
    FROM spells s JOIN passed p USING (person)
    WHERE p.later <= $day AND s.way < 3 AND s.begins <= p.later AND p.later <= s.until
    GROUP BY ALL
), stages AS (
    SELECT municipality, quarter,
        count(*) FILTER (stages = 0) AS not_opened, count(*) FILTER (stages = 1) AS not_tried,
        count(*) FILTER (stages = 2) AS not_reached, count(*) FILTER (stages = 3) AS not_planned,
        count(*) FILTER (stages = 4) AS not_agreed, count(*) FILTER (stages = 5) AS not_started,
        count(*) FILTER (later > $day) AS recently, count(*) FILTER (later <= $day) AS asked
    FROM passed GROUP BY ALL
)
SELECT municipality, quarter, not_opened, not_tried, not_reached, not_planned, not_agreed, not_started, recently,
    coalesce(there, 0), asked - coalesce(there, 0)
FROM stages LEFT JOIN there USING (municipality, quarter)
"""


class Engine:
    def __init__(self, courses, spells, as_of):
        self.duckdb = duckdb.connect()
        self.duckdb.execute(f"SET threads = {THREADS}")
        stages = ", ".join(f"{DAY}nullif({stage}, {NEVER}) AS {stage}" for stage in STAGES)
        self.duckdb.execute(
            f"CREATE TABLE courses AS SELECT person, municipality, {DAY}reported AS reported, {DAY}occurred AS occurred, "
            f"{stages} FROM courses"
        )
        self.duckdb.execute(
            f"CREATE TABLE spells AS SELECT person, municipality, {DAY}begins AS begins, {DAY}until AS until, way FROM spells"
        )
        self.day = self.duckdb.execute(f"SELECT {DAY}{as_of}").fetchone()[0]

    def doing(self):
        return self.ask(DOING)

    def re_entry(self):
        return self.ask(RE_ENTRY)

    def funnel(self):
        return self.ask(FUNNEL)

    def ask(self, question):
        return self.duckdb.execute(question, {"day": self.day}).fetchnumpy()

    def columns(self, answer):
        return answer.values()
