// Threads that wait for work. A piece of work has parts; whoever is free takes the next one.
//
// Waiting is a short spin, since the pieces of a training step follow each other within
// microseconds, and then sleep. Nobody waits for a thread that sleeps: the one that asks for the
// work takes parts too, and is done when all parts are, whether or not the others woke up in time.
#include "ArrayKernels.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

// A closure (Int) -> Void as Swift hands it over: its code, and the place of what it captured.
typedef __attribute__((swiftcall)) void (*gk_body)(
    long part, __attribute__((swift_context)) const void *captured);

// How often waiting looks before it sleeps: for some 200 microseconds, ten times what waking up
// costs. What a training step does alone between two pieces of work takes less.
enum { patience = 8000 };

struct scratch {
  void *memory;
  long bytes;
};

struct gk_crew {
  // Held while a piece of work is done: pieces of several threads follow each other.
  pthread_mutex_t turn;
  // What is done. Written by the holder of `turn` while no part is left; read after a part is
  // taken.
  gk_body body;
  const void *captured;
  long parts;
  // The parts that nobody has taken, and those that are not done.
  atomic_long untaken, undone;
  // Sleep: each side announces itself before it looks for the last time, so that one sees the
  // other.
  pthread_mutex_t sleep;
  pthread_cond_t wake, done;
  atomic_int sleepers, waiting;
  atomic_bool ended;
  // The memory of each thread; the first is that of the holder of `turn`.
  struct scratch *scratches;
  struct member *members;
  long member_count;
};

struct member {
  struct gk_crew *crew;
  struct scratch *scratch;
  pthread_t thread;
};

// Whose part the thread is doing, and with which memory.
struct place {
  const struct gk_crew *crew;
  struct scratch *scratch;
};
static _Thread_local struct place here;

// Where more threads want to run than can, the one that is waited for may be behind this one: so now
// and then it is let by.
static void pause_briefly(int look) {
  if (look % 256 == 255) {
    sched_yield();
    return;
  }
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("isb");
#endif
}

static void take_parts(struct gk_crew *crew) {
  long left = atomic_load(&crew->untaken);
  while (left > 0) {
    if (!atomic_compare_exchange_weak(&crew->untaken, &left, left - 1)) continue;
    crew->body(crew->parts - left, crew->captured);
    if (atomic_fetch_sub(&crew->undone, 1) == 1 && atomic_load(&crew->waiting)) {
      pthread_mutex_lock(&crew->sleep);
      pthread_cond_signal(&crew->done);
      pthread_mutex_unlock(&crew->sleep);
    }
    left = atomic_load(&crew->untaken);
  }
}

static _Bool has_news(struct gk_crew *crew) {
  return atomic_load(&crew->untaken) > 0 || atomic_load(&crew->ended);
}

static void *serve(void *argument) {
  struct member *member = argument;
  struct gk_crew *crew = member->crew;
  here = (struct place){crew, member->scratch};
  while (!atomic_load(&crew->ended)) {
    take_parts(crew);
    for (int look = 0; look < patience && !has_news(crew); look++) pause_briefly(look);
    if (has_news(crew)) continue;
    pthread_mutex_lock(&crew->sleep);
    atomic_fetch_add(&crew->sleepers, 1);
    while (!has_news(crew)) pthread_cond_wait(&crew->wake, &crew->sleep);
    atomic_fetch_sub(&crew->sleepers, 1);
    pthread_mutex_unlock(&crew->sleep);
  }
  return 0;
}

struct gk_crew *gk_crew_start(long threads) {
  struct gk_crew *crew = calloc(1, sizeof *crew);
  struct member *members = calloc(threads, sizeof *members);
  struct scratch *scratches = calloc(threads, sizeof *scratches);
  if (!crew || !members || !scratches) {
    free(crew);
    free(members);
    free(scratches);
    return 0;
  }
  crew->members = members;
  crew->scratches = scratches;
  pthread_mutex_init(&crew->turn, 0);
  pthread_mutex_init(&crew->sleep, 0);
  pthread_cond_init(&crew->wake, 0);
  pthread_cond_init(&crew->done, 0);
  // Signals are the program's business, not that of these threads.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  while (crew->member_count < threads - 1) {
    struct member *member = &members[crew->member_count];
    *member = (struct member){.crew = crew, .scratch = &scratches[crew->member_count + 1]};
    if (pthread_create(&member->thread, 0, serve, member) != 0) break;
    crew->member_count++;
  }
  pthread_sigmask(SIG_SETMASK, &before, 0);
  return crew;
}

// Does the parts from 0 on, on several threads at once, and returns when all are done; so the
// closure may live on the stack of the caller. A thread that does a part of this crew already does
// all of them itself.
__attribute__((swiftcall)) void gk_crew_run(
    struct gk_crew *crew, long parts, gk_body body, const void *captured) {
  if (here.crew == crew) {
    for (long part = 0; part < parts; part++) body(part, captured);
    return;
  }
  pthread_mutex_lock(&crew->turn);
  struct place before = here;
  here = (struct place){crew, crew->scratches};
  if (crew->member_count == 0 || parts <= 1) {
    for (long part = 0; part < parts; part++) body(part, captured);
  } else {
    crew->body = body;
    crew->captured = captured;
    crew->parts = parts;
    atomic_store(&crew->undone, parts);
    atomic_store(&crew->untaken, parts);
    if (atomic_load(&crew->sleepers) > 0) {
      pthread_mutex_lock(&crew->sleep);
      pthread_cond_broadcast(&crew->wake);
      pthread_mutex_unlock(&crew->sleep);
    }
    take_parts(crew);
    for (int look = 0; look < patience && atomic_load(&crew->undone) > 0; look++) pause_briefly(look);
    if (atomic_load(&crew->undone) > 0) {
      pthread_mutex_lock(&crew->sleep);
      atomic_store(&crew->waiting, 1);
      while (atomic_load(&crew->undone) > 0) pthread_cond_wait(&crew->done, &crew->sleep);
      atomic_store(&crew->waiting, 0);
      pthread_mutex_unlock(&crew->sleep);
    }
  }
  here = before;
  pthread_mutex_unlock(&crew->turn);
}

void *gk_crew_scratch(struct gk_crew *crew, long bytes) {
  struct scratch *scratch = here.scratch;
  if (here.crew != crew || bytes < 0) return 0;
  if (scratch->bytes < bytes) {
    void *memory = 0;
    if (posix_memalign(&memory, 64, bytes) != 0) return 0;
    memset(memory, 0, bytes);
    free(scratch->memory);
    *scratch = (struct scratch){memory, bytes};
  }
  return scratch->memory;
}

void gk_crew_end(struct gk_crew *crew) {
  pthread_mutex_lock(&crew->sleep);
  atomic_store(&crew->ended, 1);
  pthread_cond_broadcast(&crew->wake);
  pthread_mutex_unlock(&crew->sleep);
  for (long i = 0; i < crew->member_count; i++) pthread_join(crew->members[i].thread, 0);
  for (long i = 0; i < crew->member_count + 1; i++) free(crew->scratches[i].memory);
  pthread_mutex_destroy(&crew->turn);
  pthread_mutex_destroy(&crew->sleep);
  pthread_cond_destroy(&crew->wake);
  pthread_cond_destroy(&crew->done);
  free(crew->members);
  free(crew->scratches);
  free(crew);
}
