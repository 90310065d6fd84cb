"""The same steps as projection/step-forward.ts in NumPy, to measure against: whole arrays, all areas at once; full output.
python3 steps.py AREAS AGES FERTILE_FROM FERTILE_COUNT STEPS RUNS
Prints of each run, one a line, the seconds that went by and the seconds of processor time. Movers come at the end; every step has rates of its own."""
import sys
import time

import numpy as np

areas, ages, first, count, steps, runs = (int(word) for word in sys.argv[1:7])
draw = np.random.default_rng(1).uniform
start = draw(100, 1000, (areas, 2, ages))
survival = draw(0.95, 1, (steps, areas, 2, ages))
fertility = draw(0, 0.08, (steps, areas, count))
ratio = draw(1, 1.1, (steps, areas, 1))
net = draw(0, 2, (steps, areas, 2, ages))
people = np.zeros((steps, areas, 2, ages))
births = np.zeros((steps, areas, 2, count))
deaths = np.zeros((steps, areas, 2, ages))
mothers = slice(first, first + count)


def step(before, share, fert, part, come, here, born, dead):
    staying = before[:, :, :-1].copy()
    staying[:, :, -1] += before[:, :, -1]
    np.multiply(staying, share[:, :, 1:], out=here[:, :, 1:])
    np.subtract(staying, here[:, :, 1:], out=dead[:, :, 1:])
    children = fert * 0.5 * (before[:, 1, mothers] + here[:, 1, mothers])
    girls = children / (1 + part)
    born[:, 0] = girls * part
    born[:, 1] = girls
    newborn = born.sum(axis=2)
    np.multiply(newborn, share[:, :, 0], out=here[:, :, 0])
    np.subtract(newborn, here[:, :, 0], out=dead[:, :, 0])
    here += come


for run in range(runs):
    begin, used = time.perf_counter(), time.process_time()
    before = start
    for index in range(steps):
        step(before, survival[index], fertility[index], ratio[index], net[index], people[index], births[index], deaths[index])
        before = people[index]
    print(time.perf_counter() - begin, time.process_time() - used)
