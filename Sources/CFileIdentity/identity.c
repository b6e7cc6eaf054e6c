#define _GNU_SOURCE
#include "CFileIdentity.h"

#include <fcntl.h>
#include <sys/stat.h>

int heed_file_identity(const char *path, uint64_t *inode, int64_t *born) {
  struct statx status;
  if (statx(AT_FDCWD, path, 0, STATX_INO | STATX_BTIME, &status) != 0) return -1;
  *inode = status.stx_ino;
  *born = (status.stx_mask & STATX_BTIME)
              ? status.stx_btime.tv_sec * INT64_C(1000000000) + status.stx_btime.tv_nsec
              : 0;
  return 0;
}
