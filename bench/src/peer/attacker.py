"""Somebody who has all that is shown of a table, and a solver (HiGHS): which small counts can be bounded more closely than 0 to 5?

    python attacker.py FOLDER NODES…    the nodes of each division, the total first

FOLDER holds shown.i4, every cell in order with -1 where it is hidden, and small.i4, the places of the small counts. Prints how
many of them are exposed. A count isn't if there is a table with the same shown cells in which it is 0, and one in which it is
at least 5: many are tried at once, then whichever are left, one by one.
"""

import sys
from pathlib import Path

import highspy
import numpy

SAFE = 5
ROUNDING = 1e-6
MANY = 1e7


def equations(shown, nodes):
    """Each total is the sum of its parts: for each line the places in order, the total first."""
    places = numpy.arange(len(shown)).reshape(nodes)
    for division in range(len(nodes)):
        yield from numpy.moveaxis(places, division, -1).reshape(-1, nodes[division])


class Attack:
    def __init__(self, shown, nodes):
        self.hidden = numpy.flatnonzero(shown < 0)
        self.variable = {place: number for number, place in enumerate(self.hidden)}
        self.solver = highspy.Highs()
        self.solver.setOptionValue("output_flag", False)
        none, one = numpy.array([], "i4"), numpy.array([], "f8")
        for _ in self.hidden:
            self.solver.addCol(0.0, 0.0, MANY, 0, none, one)
        for line in equations(shown, nodes):
            sign = numpy.ones(len(line))
            sign[0] = -1
            unknown = shown[line] < 0
            if unknown.any():
                told = float(-(sign * shown[line])[~unknown].sum())
                variables = numpy.array([self.variable[place] for place in line[unknown]], "i4")
                self.solver.addRow(told, told, len(variables), variables, sign[unknown])

    def exposed(self, small):
        small = [self.variable[place] for place in small]
        falls = self.never(small, self.least, lambda counts: counts <= ROUNDING)
        rises = self.never(small, self.most, lambda counts: counts >= SAFE - ROUNDING)
        return len(set(falls) | set(rises))

    def never(self, left, table, reached):
        """Those that reach it in no table: many at once, as long as that gets anywhere, then one by one."""
        while left:
            still = [variable for variable, there in zip(left, reached(table(left)[left])) if not there]
            if len(still) == len(left):
                break
            left = still
        return [one for one in left if not reached(table([one])[[one]])[0]]

    def least(self, variables):
        return self.solve({variable: 1.0 for variable in variables})

    def most(self, variables):
        """The most of each up to 5: beyond that it is of no interest."""
        if len(variables) == 1:
            return self.solve({variables[0]: -1.0})
        before = self.solver.getNumCol(), self.solver.getNumRow()
        for number, variable in enumerate(variables, before[0]):
            self.solver.addCol(0.0, 0.0, float(SAFE), 0, numpy.array([], "i4"), numpy.array([], "f8"))
            self.solver.addRow(0.0, MANY, 2, numpy.array([variable, number], "i4"), numpy.array([1.0, -1.0]))
        counts = self.solve({number: -1.0 for number in range(before[0], before[0] + len(variables))})
        self.solver.deleteRows(len(variables), numpy.arange(before[1], self.solver.getNumRow(), dtype="i4"))
        self.solver.deleteCols(len(variables), numpy.arange(before[0], self.solver.getNumCol(), dtype="i4"))
        return counts

    def solve(self, costs):
        for variable, cost in costs.items():
            self.solver.changeColCost(variable, cost)
        self.solver.run()
        assert self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal, "the true table solves it"
        counts = numpy.array(self.solver.getSolution().col_value)
        for variable in costs:
            self.solver.changeColCost(variable, 0.0)
        return counts


def main(folder, *nodes):
    shown = numpy.fromfile(Path(folder, "shown.i4"), "i4")
    small = numpy.fromfile(Path(folder, "small.i4"), "i4")
    in_the_open = sum(shown[small] >= 0)
    attack = Attack(shown, [int(many) for many in nodes])
    print(in_the_open + attack.exposed(small[shown[small] < 0]))


if __name__ == "__main__":
    main(*sys.argv[1:])
