"""Pairs requests with buddies by the package `matching`: the hospital-resident problem, best for the residents.

Reads the preference lists in the file named on the command line each time a line comes in, and answers with the seconds that
the algorithm took and then, for each request, the number of its buddy or - for nobody. What `HospitalResident.solve` calls
is called here with the same players; its constructor copies these deeply, which no stack is deep enough for at this size.
"""

import json
import sys
import time

from matching import Player
from matching.algorithms import hospital_resident
from matching.players import Hospital


def read(path):
    with open(path) as file:
        lists = json.load(file)
    residents = [Player(number) for number in range(len(lists["requests"]))]
    hospitals = [Hospital(number, room) for number, room in enumerate(lists["room"])]
    # The package knows no hospital without room and no resident with an empty list: these are left out on both sides.
    for resident, liked in zip(residents, lists["requests"]):
        resident.set_prefs([hospitals[number] for number in liked if hospitals[number].capacity])
    for hospital, turns in zip(hospitals, lists["buddies"]):
        hospital.set_prefs([residents[number] for number in turns] if hospital.capacity else [])
    return residents, [resident for resident in residents if resident.prefs], [hospital for hospital in hospitals if hospital.prefs]


for _ in sys.stdin:
    residents, asking, walking = read(sys.argv[1])
    start = time.perf_counter()
    hospital_resident(asking, walking, optimal="resident")
    seconds = time.perf_counter() - start
    print(seconds, *(resident.matching.name if resident.matching else "-" for resident in residents), flush=True)
