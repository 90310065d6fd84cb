/* The same trajectories as projection/fast in plain C, in single precision, to measure against: lanes of trajectories, Philox4x32-10, Box and Muller,
 * autoregressive paths of births, deaths and moves, five sums a step written for every trajectory; areas shared out among threads.
 * gcc -O3 -march=native -o chance chance.c -lm -lpthread && ./chance AREAS AGES FERTILE_FROM FERTILE_COUNT STEPS TRAJECTORIES THREADS RUNS
 * Prints of each run, one a line, the seconds that went by and the seconds of processor time; then the mean of the people at the end. */
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LANES 32
#define MOST_STEPS 128
#define MOST_CELLS 256

static int areas, ages, from, count, steps, trajectories, threads;
static const uint32_t seed[2] = {1, 2};
static const float phi[3] = {0.95f, 1.0f, 0.9f}, own[3] = {0.02f, 0.02f, 0.0005f}, shared[3] = {0.02f, 0.02f, 0.0005f};
/* per area and step: share that dies, 1 + net rate of movers; per area: profile of movers; per area and step: children a woman, shares of boys and girls */
static float *start, *dying, *staying, *profile, *fertility, *common, *sums;

static void philox(const uint32_t *trajectory, uint32_t place, uint32_t process, uint32_t quarter, uint32_t word[4][LANES]) {
  uint32_t low = seed[0], high = seed[1];
  for (int lane = 0; lane < LANES; lane++) {
    word[0][lane] = trajectory[lane];
    word[1][lane] = place;
    word[2][lane] = process;
    word[3][lane] = quarter;
  }
  for (int round = 0; round < 10; round++) {
    for (int lane = 0; lane < LANES; lane++) {
      const uint64_t first = (uint64_t)word[0][lane] * 0xd2511f53u, second = (uint64_t)word[2][lane] * 0xcd9e8d57u;
      const uint32_t b = word[1][lane], d = word[3][lane];
      word[0][lane] = (uint32_t)(second >> 32) ^ b ^ low;
      word[1][lane] = (uint32_t)second;
      word[2][lane] = (uint32_t)(first >> 32) ^ d ^ high;
      word[3][lane] = (uint32_t)first;
    }
    low += 0x9e3779b9u;
    high += 0xbb67ae85u;
  }
}

static inline float asFloat(uint32_t bits) { float value; memcpy(&value, &bits, 4); return value; }
static inline uint32_t asBits(float value) { uint32_t bits; memcpy(&bits, &value, 4); return bits; }

static inline float logarithm(float x) {
  const int32_t shifted = (int32_t)asBits(x) - 0x3f3504f3;
  const float exponent = (float)(shifted >> 23), t = asFloat((shifted & 0x007fffff) + 0x3f3504f3) - 1, square = t * t;
  float sum = 7.0376836292e-2f;
  sum = sum * t - 1.151461031e-1f;
  sum = sum * t + 1.1676998740e-1f;
  sum = sum * t - 1.2420140846e-1f;
  sum = sum * t + 1.4249322787e-1f;
  sum = sum * t - 1.6668057665e-1f;
  sum = sum * t + 2.0000714765e-1f;
  sum = sum * t - 2.4999993993e-1f;
  sum = sum * t + 3.3333331174e-1f;
  sum = sum * t * square + exponent * -2.12194440e-4f - 0.5f * square;
  return t + sum + exponent * 0.693359375f;
}

static inline float exponential(float x) {
  const float rounded = x * 1.44269504088896341f + 12582912.0f, power = rounded - 12582912.0f;
  const float rest = x - power * 0.693359375f + power * 2.12194440e-4f;
  float sum = 1.9875691500e-4f;
  sum = sum * rest + 1.3981999507e-3f;
  sum = sum * rest + 8.3334519073e-3f;
  sum = sum * rest + 4.1665795894e-2f;
  sum = sum * rest + 1.6666665459e-1f;
  sum = sum * rest + 5.0000001201e-1f;
  sum = sum * (rest * rest) + rest + 1;
  return sum * asFloat(((int32_t)power + 127) << 23);
}

static void normals(const uint32_t *restrict one, const uint32_t *restrict other, float *restrict first, float *restrict second) {
  for (int lane = 0; lane < LANES; lane++) {
    const float u1 = (float)(int32_t)((one[lane] >> 8) + 1) * 5.9604644775390625e-8f;
    const float turns = (float)(int32_t)(other[lane] >> 8) * 2.384185791015625e-7f;
    const float quarter = (turns + 12582912.0f) - 12582912.0f, angle = (turns - quarter) * 1.57079632679489662f, square = angle * angle;
    const float radius = __builtin_sqrtf(-2 * logarithm(u1));
    const float sine = ((-1.9515295891e-4f * square + 8.3321608736e-3f) * square - 1.6666654611e-1f) * square * angle + angle;
    const float cosine = ((2.443315711809948e-5f * square - 1.388731625493765e-3f) * square + 4.166664568298827e-2f) * square * square - 0.5f * square + 1;
    const uint32_t whole = (uint32_t)(int32_t)quarter, odd = -(whole & 1u);
    const uint32_t c = (asBits(sine) & odd) | (asBits(cosine) & ~odd), s = (asBits(cosine) & odd) | (asBits(sine) & ~odd);
    first[lane] = radius * asFloat(c ^ (((whole + 1) & 2u) << 30));
    second[lane] = radius * asFloat(s ^ ((whole & 2u) << 30));
  }
}

static void draw(int lane, uint32_t place, uint32_t process, float out[MOST_STEPS][LANES]) {
  uint32_t trajectory[LANES], word[4][LANES];
  for (int index = 0; index < LANES; index++) trajectory[index] = lane + index;
  for (int quarter = 0; quarter * 4 < steps; quarter++) {
    philox(trajectory, place, process, quarter, word);
    normals(word[0], word[1], out[4 * quarter], out[4 * quarter + 1]);
    normals(word[2], word[3], out[4 * quarter + 2], out[4 * quarter + 3]);
  }
}

static void drawPaths(int lane, int area, float paths[3][MOST_STEPS][LANES]) {
  for (int process = 0; process < 3; process++) {
    float x[LANES] = {0};
    draw(lane, area, process, paths[process]);
    for (int step = 0; step < steps; step++) {
      const float *restrict all = common + ((size_t)(lane / LANES * 3 + process) * MOST_STEPS + step) * LANES;
      float *restrict row = paths[process][step];
      for (int index = 0; index < LANES; index++) {
        x[index] = phi[process] * x[index] + own[process] * row[index] + shared[process] * all[index];
        row[index] = process == 2 ? x[index] : exponential(x[index]);
      }
    }
  }
}

/* One vector of trajectories of one age group. */
static inline void age(float *restrict here, const float *restrict before, float q, float b, float w, const float *restrict deaths,
                       const float *restrict moves, float *restrict sum) {
  for (int lane = 0; lane < LANES; lane++) {
    const float value = before[lane] * (b - q * deaths[lane] + w * moves[lane]);
    here[lane] = value > 0 ? value : 0;
    sum[lane] += here[lane];
  }
}

static void follow(int area, int lane, float paths[3][MOST_STEPS][LANES]) {
  static __thread float people[MOST_CELLS][LANES];
  const int cells = 2 * ages;
  const float *w = profile + (size_t)area * cells;
  for (int cell = 0; cell < cells; cell++)
    for (int index = 0; index < LANES; index++) people[cell][index] = start[area * cells + cell];
  for (int step = 0; step < steps; step++) {
    const float *q = dying + ((size_t)area * steps + step) * cells, *b = staying + ((size_t)area * steps + step) * cells;
    const float *fert = fertility + ((size_t)area * steps + step) * (count + 2);
    const float *births = paths[0][step], *deaths = paths[1][step], *moves = paths[2][step];
    float sum[4][LANES] = {{0}}, children[LANES] = {0};
    for (int group = 0; group < count; group++) {
      const int cell = ages + from + group;
      for (int index = 0; index < LANES; index++)
        children[index] += fert[group] * (people[cell][index] + people[cell - 1][index] * (1 - q[cell] * deaths[index]));
    }
    for (int sex = 0; sex < 2; sex++) {
      const int first = sex * ages, last = first + ages - 1;
      float both[LANES];
      for (int index = 0; index < LANES; index++) both[index] = people[last][index] + people[last - 1][index];
      age(people[last], both, q[last], b[last], w[last], deaths, moves, sum[2]);
      for (int group = ages - 2; group > 0; group--) {
        const int cell = first + group, band = group < 15 ? 0 : group >= 65 ? 2 : sex == 1 && group >= 20 && group < 40 ? 3 : 1;
        age(people[cell], people[cell - 1], q[cell], b[cell], w[cell], deaths, moves, sum[band]);
      }
      for (int index = 0; index < LANES; index++) {
        people[first][index] = children[index] * births[index] * fert[count + sex] * (1 - q[first] * deaths[index]);
        sum[0][index] += people[first][index];
      }
    }
    float *out = sums + ((size_t)(area * steps + step) * 5) * trajectories + lane;
    for (int index = 0; index < LANES && lane + index < trajectories; index++) {
      const float work = sum[1][index] + sum[3][index];
      out[index] = sum[0][index] + work + sum[2][index];
      out[trajectories + index] = sum[0][index];
      out[2 * trajectories + index] = work;
      out[3 * trajectories + index] = sum[2][index];
      out[4 * trajectories + index] = sum[3][index];
    }
  }
}

static void *work(void *argument) {
  static __thread float paths[3][MOST_STEPS][LANES];
  for (int area = (int)(intptr_t)argument; area < areas; area += threads)
    for (int lane = 0; lane < trajectories; lane += LANES) {
      drawPaths(lane, area, paths);
      follow(area, lane, paths);
    }
  return NULL;
}

static uint32_t state = 1;
static double drawn(void) {
  state = state * 1664525u + 1013904223u;
  return state / 4294967296.0;
}
static float *list(size_t length, double least, double most) {
  float *made = malloc(length * sizeof(float));
  for (size_t index = 0; index < length; index++) made[index] = (float)(least + (most - least) * drawn());
  return made;
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int argc, char **argv) {
  if (argc < 9) return 2;
  areas = atoi(argv[1]), ages = atoi(argv[2]), from = atoi(argv[3]), count = atoi(argv[4]), steps = atoi(argv[5]);
  trajectories = atoi(argv[6]), threads = atoi(argv[7]);
  const int runs = atoi(argv[8]), cells = 2 * ages;
  if (steps + 3 > MOST_STEPS || cells > MOST_CELLS || threads > 64) return 2;
  start = list((size_t)areas * cells, 100, 1000);
  dying = list((size_t)areas * steps * cells, 0, 0.05);
  staying = list((size_t)areas * steps * cells, 1, 1.002);
  profile = list((size_t)areas * cells, 0, 1);
  fertility = list((size_t)areas * steps * (count + 2), 0, 0.04);
  common = list((size_t)((trajectories + LANES - 1) / LANES) * 3 * MOST_STEPS * LANES, 0, 0);
  sums = list((size_t)areas * steps * 5 * trajectories, 0, 0);
  for (int area = 0; area < areas * steps; area++) fertility[area * (count + 2) + count] = 0.51f, fertility[area * (count + 2) + count + 1] = 0.49f;
  for (int run = 0; run < runs; run++) {
    pthread_t thread[64];
    const double begin = now(CLOCK_MONOTONIC), used = now(CLOCK_PROCESS_CPUTIME_ID);
    for (int lane = 0; lane < trajectories; lane += LANES)
      for (int process = 0; process < 3; process++)
        draw(lane, 0xffffffffu, process, (float(*)[LANES])(common + (size_t)(lane / LANES * 3 + process) * MOST_STEPS * LANES));
    for (int one = 1; one < threads; one++) pthread_create(&thread[one], NULL, work, (void *)(intptr_t)one);
    work((void *)0);
    for (int one = 1; one < threads; one++) pthread_join(thread[one], NULL);
    printf("%.9f %.9f\n", now(CLOCK_MONOTONIC) - begin, now(CLOCK_PROCESS_CPUTIME_ID) - used);
  }
  double total = 0;
  for (int area = 0; area < areas; area++)
    for (int lane = 0; lane < trajectories; lane++) total += sums[((size_t)(area * steps + steps - 1) * 5) * trajectories + lane];
  printf("people %.9g\n", total / trajectories);
  return 0;
}
