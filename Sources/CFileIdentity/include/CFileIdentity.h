#pragma once
#include <stdint.h>

/// Inode and birth time (nanoseconds since 1970, zero where the file system does not say) of
/// the file at the path; zero when found. Source: statx(2), which Swift's Glibc module hides.
int heed_file_identity(const char *_Nonnull path, uint64_t *_Nonnull inode, int64_t *_Nonnull born);
