#pragma once
#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 of `head_count` bytes and the `count` bytes that follow them, 32 of them, to
/// `digest`; zero when done, -1 where this processor has no instructions for it.
/// Source: FIPS 180-4.
int heed_sha256(const uint8_t *_Nullable head, size_t head_count, const uint8_t *_Nullable bytes,
                size_t count, uint8_t *_Nonnull digest);
