"""The figures in Polars: frames in memory with its own types, known to be sorted by person, asked lazily."""

import os

from figures import NEVER, THREADS

os.environ["POLARS_MAX_THREADS"] = str(THREADS)

import polars as pl  # noqa: E402  (the number of threads is read when it is loaded)
from polars import col, lit  # noqa: E402

STAGES = ["opened", "tried", "reached", "planned", "start_agreed", "started"]


class Engine:
    def __init__(self, courses, spells, as_of):
        as_date = lambda name: pl.when(col(name) != NEVER).then(col(name)).cast(pl.Date).alias(name)  # noqa: E731
        days = ["reported", "occurred", *STAGES]
        self.courses = pl.DataFrame(courses).with_columns(map(as_date, days)).with_columns(col("person").set_sorted())
        self.spells = pl.DataFrame(spells).with_columns(col("begins", "until").cast(pl.Date), col("person").set_sorted())
        self.day = lit(as_of).cast(pl.Date)

    def doing(self):
        """No two spells of a person overlap here, so that spells can be counted for persons."""
        persons = self.courses.lazy().filter(col("reported") <= self.day).group_by("municipality").agg(persons=pl.len())
        on_the_day = (col("begins") <= self.day) & (col("until") >= self.day)
        doing = self.spells.lazy().filter(on_the_day).group_by("municipality").agg(
            *((col("way") == way).sum().alias(name) for way, name in enumerate(["education", "fgu", "job", "out"]))
        )
        share = lambda of: of / col("persons")  # noqa: E731
        ways = [col(name).cast(pl.Int64) for name in ["education", "fgu", "job", "out"]]
        both = persons.join(doing, on="municipality").select(
            "municipality", "persons", *map(share, ways), unknown=share(col("persons").cast(pl.Int64) - sum(ways))
        )
        return both.collect()

    def re_entry(self):
        """The first way back and its day in one number, so that one smallest value is looked for."""
        days = lambda of: of.cast(pl.Int32)  # noqa: E731
        curve = ["municipality", "month"]
        reported = self.courses.lazy().filter(col("reported") <= self.day)
        is_back = (col("way") < 3) & (col("begins") >= col("occurred"))
        ways = (
            self.spells.lazy()
            .select("person", "begins", "until", "way")
            .join(self.courses.lazy().select("person", "occurred"), on="person")
            .with_columns(back=pl.when(is_back).then(days(col("begins")) * 4 + col("way").cast(pl.Int32)))
            .group_by("person")
            .agg(col("back").min(), known=col("until").max())
            .join(reported.select("person", "municipality", "reported", "occurred"), on="person")
        )
        back_in_time = col("back") // 4 <= days(self.day)
        known = pl.min_horizontal(pl.max_horizontal("known", "reported"), self.day)
        ended = ways.select(
            "municipality",
            month=col("reported").dt.year() * 12 + col("reported").dt.month().cast(pl.Int32) - 1,
            way=pl.when(back_in_time).then(col("back") % 4),
            day=pl.when(back_in_time)
            .then(col("back") // 4 - days(col("occurred")))
            .otherwise((days(known) - days(col("occurred"))).clip(0)),
        )
        out = (1 - col("back") / col("followed")).cum_prod().shift(1, fill_value=1.0).over(curve)
        curves = (
            ended.group_by(*curve, "day")
            .agg(
                gone=pl.len().cast(pl.Int64),
                back=col("way").count().cast(pl.Int64),
                education=(col("way") == 0).sum(),
                fgu=(col("way") == 1).sum(),
                job=(col("way") == 2).sum(),
            )
            .sort(*curve, "day")
            .with_columns(followed=col("gone").cum_sum(reverse=True).over(curve))
            .filter(col("back") > 0)
            .with_columns(out=out)
            .with_columns(
                (col("out") * col(way) / col("followed")).cum_sum().over(curve).alias(way) for way in ["education", "fgu", "job"]
            )
            .select(*curve, "day", "followed", "education", "fgu", "job")
        )
        return curves.collect()

    def funnel(self):
        passed = self.courses.lazy().filter(col("reported") <= self.day).select(
            "person",
            "municipality",
            quarter=col("reported").dt.year() * 4 + col("reported").dt.quarter().cast(pl.Int32) - 1,
            stages=pl.coalesce(
                *(pl.when(col(stage).is_not_null()).then(lit(n, pl.Int8)) for n, stage in reversed(list(enumerate(STAGES, 1)))),
                lit(0, pl.Int8),
            ),
            later=col("started").dt.offset_by("3mo"),
        )
        asked = passed.filter(col("later") <= self.day).select("person", "later")
        there = (
            self.spells.lazy()
            .filter(col("way") < 3)
            .select("person", "begins", "until")
            .join(asked, on="person")
            .filter((col("begins") <= col("later")) & (col("later") <= col("until")))
            .select("person", there=lit(True))
        )
        counts = (
            passed.join(there, on="person", how="left")
            .group_by("municipality", "quarter")
            .agg(
                *((col("stages") == stage).sum().alias(f"stage-{stage}") for stage in range(len(STAGES))),
                recently=(col("later") > self.day).sum(),
                there=col("there").count(),
                gone=((col("later") <= self.day) & col("there").is_null()).sum(),
            )
        )
        return counts.collect()

    def columns(self, answer):
        return answer.get_columns()
