/* The same steps as projection/step-forward.ts in plain C, to measure against: all areas of a step, then the next step; full output.
 * gcc -O3 -march=native -o steps steps.c -lm && ./steps AREAS AGES FERTILE_FROM FERTILE_COUNT STEPS RUNS
 * Prints of each run, one a line, the seconds that went by and the seconds of processor time; then the people at the end. Movers come at the end of the step; every step has rates of its own. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct { int areas, ages, from, count; } Shape;

static uint32_t state = 1;
/* The same numbers from 0 to 1 as the other rivals are given. */
static double drawn(void) {
  state = state * 1664525u + 1013904223u;
  return state / 4294967296.0;
}
static double *list(size_t length, double from, double to) {
  double *made = malloc(length * sizeof(double));
  for (size_t index = 0; index < length; index++) made[index] = from + (to - from) * drawn();
  return made;
}

/* Survival and movers in one pass, as one would write it for speed; births are of the women before those come who move at the end. */
static void step(Shape shape, const double *restrict start, const double *restrict survival, const double *restrict fertility,
                 const double *restrict ratio, const double *restrict net, double *restrict people, double *restrict births,
                 double *restrict deaths) {
  const int ages = shape.ages, count = shape.count;
  for (int area = 0; area < shape.areas; area++) {
    for (int sex = 0; sex < 2; sex++) {
      const size_t first = ((size_t)area * 2 + sex) * ages;
      const double *restrict from = start + first, *restrict share = survival + first, *restrict come = net + first;
      double *restrict here = people + first, *restrict dead = deaths + first;
      for (int age = 1; age < ages - 1; age++) {
        here[age] = from[age - 1] * share[age] + come[age];
        dead[age] = from[age - 1] * (1 - share[age]);
      }
      const double open = from[ages - 2] + from[ages - 1];
      here[ages - 1] = open * share[ages - 1] + come[ages - 1];
      dead[ages - 1] = open * (1 - share[ages - 1]);
    }
    const size_t women = ((size_t)area * 2 + 1) * ages + shape.from;
    const double *restrict fert = fertility + (size_t)area * count;
    double *restrict boys = births + (size_t)area * 2 * count, *restrict girls = boys + count;
    const double part = ratio[area];
    double born[2] = {0, 0};
    for (int group = 0; group < count; group++) {
      const double children = fert[group] * 0.5 * (start[women + group] + start[women + group - 1] * survival[women + group]);
      boys[group] = children * part / (1 + part);
      girls[group] = children / (1 + part);
    }
    for (int group = 0; group < count; group++) {
      born[0] += boys[group];
      born[1] += girls[group];
    }
    for (int sex = 0; sex < 2; sex++) {
      const size_t first = ((size_t)area * 2 + sex) * ages;
      people[first] = born[sex] * survival[first] + net[first];
      deaths[first] = born[sex] * (1 - survival[first]);
    }
  }
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  if (argc < 7) return 2;
  const Shape shape = {atoi(argv[1]), atoi(argv[2]), atoi(argv[3]), atoi(argv[4])};
  const int steps = atoi(argv[5]), runs = atoi(argv[6]);
  const size_t cells = (size_t)shape.areas * 2 * shape.ages, mothers = (size_t)shape.areas * shape.count;
  double *start = list(cells, 100, 1000);
  double **survival = malloc(steps * sizeof(double *)), **fertility = malloc(steps * sizeof(double *));
  double **ratio = malloc(steps * sizeof(double *)), **net = malloc(steps * sizeof(double *));
  double **people = malloc(steps * sizeof(double *)), **births = malloc(steps * sizeof(double *)), **deaths = malloc(steps * sizeof(double *));
  for (int index = 0; index < steps; index++) {
    survival[index] = list(cells, 0.95, 1);
    fertility[index] = list(mothers, 0, 0.08);
    ratio[index] = list(shape.areas, 1, 1.1);
    net[index] = list(cells, 0, 2);
    people[index] = list(cells, 0, 0);
    births[index] = list(2 * mothers, 0, 0);
    deaths[index] = list(cells, 0, 0);
  }
  for (int run = 0; run < runs; run++) {
    const double begin = now(CLOCK_MONOTONIC), used = now(CLOCK_PROCESS_CPUTIME_ID);
    for (int index = 0; index < steps; index++)
      step(shape, index == 0 ? start : people[index - 1], survival[index], fertility[index], ratio[index], net[index], people[index],
           births[index], deaths[index]);
    printf("%.9f %.9f\n", now(CLOCK_MONOTONIC) - begin, now(CLOCK_PROCESS_CPUTIME_ID) - used);
  }
  double total = 0;
  for (size_t cell = 0; cell < cells; cell++) total += people[steps - 1][cell];
  printf("people %.17g\n", total);
  return 0;
}
