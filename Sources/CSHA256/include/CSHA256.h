#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 of `count` bytes, 32 of them, to `digest`; zero when done, -1 where this
/// processor has no instructions for it. Source: FIPS 180-4.
int heed_sha256(const uint8_t *_Nullable bytes, size_t count, uint8_t *_Nonnull digest);
