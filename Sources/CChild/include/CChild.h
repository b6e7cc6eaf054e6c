#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// A program that runs beside this one, and what it prints.
typedef struct {
  pid_t pid;
  /// Ends of pipes to read from.
  int output;
  int errors;
} heed_child;

/// Starts the program that `words` begins with, looked up in PATH, without a shell.
///
/// The words each end with NUL. It reads `input`, inherits no other file, and is ended by the
/// system when it takes more memory or time of a processor than allowed. Zero when started, else
/// the system's error.
int heed_child_start(const char *_Nonnull words, size_t length, int input, uint64_t most_bytes,
                     uint64_t most_seconds, heed_child *_Nonnull child);

/// Which pipe has something to be read, or has ended.
typedef struct {
  int output;
  int errors;
} heed_child_ready;

/// Waits until something can be read from a pipe that is open, or the time is over.
heed_child_ready heed_child_wait(const heed_child *_Nonnull child, int milliseconds);

/// Waits for so many milliseconds until the program ends, then ends it, and lets go of it; its exit
/// status, or minus the signal that ended it.
int heed_child_end(heed_child *_Nonnull child, int patience);
