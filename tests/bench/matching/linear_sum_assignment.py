"""Assigns people to places with SciPy: each place stands in the matrix once for each person it has room for.

Reads the table in the file named on the command line each time a line comes in, and answers with how many people are
placed, the lowest score, the sum of scores, and the seconds that linear_sum_assignment took.
"""

import json
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment


def read(path):
    with open(path) as file:
        table = json.load(file)
    people = table["people"]
    wanted = np.zeros(len(table["room"]), dtype=np.int64)
    for fits in people:
        for place, _ in fits:
            wanted[place] += 1
    # More seats than people who fit are of no use.
    seats = np.minimum(np.array(table["room"], dtype=np.int64), wanted)
    first = np.concatenate([[0], np.cumsum(seats)])
    # Placing somebody is worth more than all scores together. What is looked for is the least cost, as the function likes it best.
    best = max((score for fits in people for _, score in fits), default=0)
    placing = float((best + 1) * (len(people) + 1))
    costs = np.zeros((len(people), first[-1]))
    for person, fits in enumerate(people):
        for place, score in fits:
            costs[person, first[place] : first[place + 1]] = -placing - score
    return costs, placing


for _ in sys.stdin:
    costs, placing = read(sys.argv[1])
    start = time.perf_counter()
    rows, columns = linear_sum_assignment(costs)
    seconds = time.perf_counter() - start
    chosen = -costs[rows, columns]
    scores = (chosen[chosen > 0] - placing).astype(np.int64)
    print(len(scores), scores.min() if len(scores) else 0, scores.sum(), seconds, flush=True)
