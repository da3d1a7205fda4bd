"""Asks DuckDB or Polars for the figures: a process that is told on its input what to do, and answers line by line.

    python figures.py FOLDER ENGINE     loads the columns of FOLDER, says "loaded"
    QUESTION                            asks, says how many milliseconds it took
    QUESTION FILE                       asks, writes the answer to FILE as rows of numbers, says how many rows
"""

import sys
import time
from importlib import import_module
from pathlib import Path

import numpy

THREADS = 2
NEVER = 2**31 - 1


def columns(folder, table):
    """The columns of a table by name, as they lie on the disk; the name of a file ends in its type."""
    files = sorted(Path(folder).glob(f"{table}.*.*"))
    return {file.name.split(".")[1]: numpy.fromfile(file, file.name.split(".")[2]) for file in files}


def main(folder, engine):
    as_of = int(Path(folder, "as_of").read_text())
    engine = import_module(f"with_{engine}").Engine(columns(folder, "courses"), columns(folder, "spells"), as_of)
    print("loaded", flush=True)
    for line in sys.stdin:
        question, *file = line.split()
        ask = getattr(engine, question)
        began = time.perf_counter()
        answer = ask()
        took = (time.perf_counter() - began) * 1000
        if file:
            rows = numpy.column_stack([numpy.asarray(column, "f8") for column in engine.columns(answer)])
            in_order = numpy.lexsort(rows[:, :3].T[::-1])
            rows[in_order].tofile(file[0])
            print(len(rows), flush=True)
        else:
            print(took, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
