#include "CSHA256.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>

#define WITH_SHA __attribute__((target("sha,sse4.1")))

enum { block_size = 64, length_size = 8 };

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

// The hash so far, as the instructions want it: words a, b, e, f and c, d, g, h, the first highest.
typedef struct {
  __m128i abef, cdgh;
} State;

WITH_SHA static State start(void) {
  return (State){
      .abef = _mm_set_epi32(0x6a09e667, (int)0xbb67ae85, 0x510e527f, (int)0x9b05688c),
      .cdgh = _mm_set_epi32(0x3c6ef372, (int)0xa54ff53a, 0x1f83d9ab, 0x5be0cd19),
  };
}

WITH_SHA static State take(State state, const uint8_t *bytes, size_t blocks) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  for (; blocks > 0; blocks--, bytes += block_size) {
    State before = state;
    __m128i words[4];  // the last sixteen of the schedule, four by four, round and round
#pragma unroll
    for (int step = 0; step < 16; step++) {
      int place = step & 3;
      if (step < 4) {
        __m128i read = _mm_loadu_si128((const __m128i *)(bytes + 16 * step));
        words[place] = _mm_shuffle_epi8(read, big_endian);
      } else {
        __m128i last = words[(place + 3) & 3];
        __m128i sum = _mm_sha256msg1_epu32(words[place], words[(place + 1) & 3]);
        sum = _mm_add_epi32(sum, _mm_alignr_epi8(last, words[(place + 2) & 3], 4));
        words[place] = _mm_sha256msg2_epu32(sum, last);
      }
      __m128i constant = _mm_loadu_si128((const __m128i *)(constants + 4 * step));
      __m128i rounds = _mm_add_epi32(words[place], constant);
      state.cdgh = _mm_sha256rnds2_epu32(state.cdgh, state.abef, rounds);
      rounds = _mm_shuffle_epi32(rounds, 0x0e);
      state.abef = _mm_sha256rnds2_epu32(state.abef, state.cdgh, rounds);
    }
    state.abef = _mm_add_epi32(state.abef, before.abef);
    state.cdgh = _mm_add_epi32(state.cdgh, before.cdgh);
  }
  return state;
}

WITH_SHA static void write_out(State state, uint8_t *digest) {
  const __m128i reversed = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
  __m128i abcd = _mm_unpackhi_epi64(state.cdgh, state.abef);
  __m128i efgh = _mm_unpacklo_epi64(state.cdgh, state.abef);
  _mm_storeu_si128((__m128i *)digest, _mm_shuffle_epi8(abcd, reversed));
  _mm_storeu_si128((__m128i *)(digest + 16), _mm_shuffle_epi8(efgh, reversed));
}

WITH_SHA static void hash(const uint8_t *head, size_t head_count, const uint8_t *bytes,
                          size_t count, uint8_t *digest) {
  uint64_t bits = __builtin_bswap64((uint64_t)(head_count + count) * 8);
  State state = take(start(), head, head_count / block_size);
  size_t rest = head_count % block_size;
  uint8_t end[2 * block_size] = {0};
  if (rest > 0) memcpy(end, head + head_count - rest, rest);
  if (rest > 0 && rest + count >= block_size) {
    // A block has the end of the head and the start of what follows.
    memcpy(end + rest, bytes, block_size - rest);
    state = take(state, end, 1);
    bytes += block_size - rest;
    count -= block_size - rest;
    rest = 0;
  }
  if (rest == 0) {
    state = take(state, bytes, count / block_size);
    bytes += count - count % block_size;
    count %= block_size;
  }
  if (count > 0) memcpy(end + rest, bytes, count);
  rest += count;
  memset(end + rest, 0, sizeof end - rest);
  end[rest] = 0x80;
  size_t blocks = rest + 1 + length_size > block_size ? 2 : 1;
  memcpy(end + blocks * block_size - length_size, &bits, length_size);
  write_out(take(state, end, blocks), digest);
}

static bool asks_processor(void) {
  unsigned eax, ebx, ecx, edx;
  bool has_sse41 = __get_cpuid(1, &eax, &ebx, &ecx, &edx) && (ecx & bit_SSE4_1);
  return has_sse41 && __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) && (ebx & bit_SHA);
}

static bool has_instructions(void) {
  static atomic_int known;  // 0: not asked yet, 1: yes, 2: no
  int answer = atomic_load_explicit(&known, memory_order_relaxed);
  if (answer == 0) {
    // Asking is slow on a virtual machine.
    answer = asks_processor() ? 1 : 2;
    atomic_store_explicit(&known, answer, memory_order_relaxed);
  }
  return answer == 1;
}

int heed_sha256(const uint8_t *head, size_t head_count, const uint8_t *bytes, size_t count,
                uint8_t *digest) {
  if (!has_instructions()) return -1;
  hash(head, head_count, bytes, count, digest);
  return 0;
}

#else

int heed_sha256(const uint8_t *head, size_t head_count, const uint8_t *bytes, size_t count,
                uint8_t *digest) {
  (void)head, (void)head_count, (void)bytes, (void)count, (void)digest;
  return -1;
}

#endif
