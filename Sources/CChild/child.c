#define _GNU_SOURCE
#include "CChild.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { most_words = 31 };

extern char **environ;

static int prepare(posix_spawn_file_actions_t *files, posix_spawnattr_t *attributes, int input,
                   int output, int errors) {
  sigset_t none, defaults;
  sigemptyset(&none);
  sigemptyset(&defaults);
  // What this program ignores or holds back is no business of the other's.
  for (int signal = 1; signal < 32; signal++) {
    if (signal != SIGKILL && signal != SIGSTOP) sigaddset(&defaults, signal);
  }
  int error = posix_spawn_file_actions_adddup2(files, input, 0);
  if (!error) error = posix_spawn_file_actions_adddup2(files, output, 1);
  if (!error) error = posix_spawn_file_actions_adddup2(files, errors, 2);
  if (!error) error = posix_spawn_file_actions_addclosefrom_np(files, 3);
  if (!error) error = posix_spawnattr_setsigmask(attributes, &none);
  if (!error) error = posix_spawnattr_setsigdefault(attributes, &defaults);
  if (!error) {
    error = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  return error;
}

static int spawn(char **arguments, int input, int output, int errors, pid_t *pid) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&files);
  if (error) return error;
  error = posix_spawnattr_init(&attributes);
  if (!error) {
    error = prepare(&files, &attributes, input, output, errors);
    if (!error) error = posix_spawnp(pid, arguments[0], &files, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&files);
  return error;
}

/// The pipe's ends must lie beyond the three that the program gets.
static int make_pipe(int ends[2]) {
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  for (int end = 0; end < 2; end++) {
    if (ends[end] > 2) continue;
    int moved = fcntl(ends[end], F_DUPFD_CLOEXEC, 3);
    int error = errno;
    close(ends[end]);
    if (moved < 0) {
      if (end == 0) close(ends[1]);
      else close(ends[0]);
      return error;
    }
    ends[end] = moved;
  }
  return 0;
}

int heed_child_start(const char *words, size_t length, int input, uint64_t most_bytes,
                     uint64_t most_seconds, heed_child *child) {
  char copy[4096];
  char *arguments[most_words + 1] = {0};
  if (length == 0 || length > sizeof copy || words[length - 1] != 0) return E2BIG;
  memcpy(copy, words, length);
  size_t count = 0;
  for (size_t start = 0; start < length; start += strlen(copy + start) + 1) {
    if (count == most_words) return E2BIG;
    arguments[count++] = copy + start;
  }

  int output[2], errors[2];
  int error = make_pipe(output);
  if (error) return error;
  error = make_pipe(errors);
  if (error) {
    close(output[0]);
    close(output[1]);
    return error;
  }
  error = spawn(arguments, input, output[1], errors[1], &child->pid);
  close(output[1]);
  close(errors[1]);
  if (error) {
    close(output[0]);
    close(errors[0]);
    return error;
  }
  child->output = output[0];
  child->errors = errors[0];
  struct rlimit memory = {most_bytes, most_bytes};
  struct rlimit seconds = {most_seconds, most_seconds + 1};
  struct rlimit no_file = {0, 0};
  prlimit(child->pid, RLIMIT_AS, &memory, NULL);
  prlimit(child->pid, RLIMIT_CPU, &seconds, NULL);
  prlimit(child->pid, RLIMIT_CORE, &no_file, NULL);
  prlimit(child->pid, RLIMIT_FSIZE, &no_file, NULL);
  return 0;
}

heed_child_ready heed_child_wait(const heed_child *child, int milliseconds) {
  struct pollfd pipes[2] = {{child->output, POLLIN, 0}, {child->errors, POLLIN, 0}};
  heed_child_ready ready = {0, 0};
  if (poll(pipes, 2, milliseconds) > 0) {
    ready.output = pipes[0].revents != 0;
    ready.errors = pipes[1].revents != 0;
  }
  return ready;
}

int heed_child_end(heed_child *child, int patience) {
  if (patience <= 0) kill(child->pid, SIGKILL);
  if (child->output >= 0) close(child->output);
  if (child->errors >= 0) close(child->errors);
  child->output = child->errors = -1;
  int status = 0;
  for (;;) {
    // Most often it has ended, or is about to.
    pid_t ended = waitpid(child->pid, &status, patience > 0 ? WNOHANG : 0);
    if (ended == child->pid) break;
    if (ended < 0 && errno != EINTR) return 127;
    if (patience <= 0) continue;
    struct timespec moment = {0, 1000000};
    nanosleep(&moment, NULL);
    if (--patience == 0) kill(child->pid, SIGKILL);
  }
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
