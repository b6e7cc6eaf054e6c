#define _GNU_SOURCE
#include "CGumbo.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

/// Gumbo's memory comes from blocks that are freed together, since freeing a tree node by node
/// would recurse as deep as the tree.
typedef struct block {
  struct block *next;
} block;

struct heed_page {
  block *blocks;
  char *next;
  size_t left;
  size_t allocated;
  size_t most_bytes;
  struct timespec deadline;
  unsigned calls;
  heed_page_outcome outcome;
  jmp_buf stop;
  const GumboNode *document;
};

static const size_t block_size = 1 << 20;

static struct timespec now(void) {
  struct timespec time = {0, 0};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time;
}

static bool is_late(const heed_page *page) {
  struct timespec time = now();
  if (time.tv_sec != page->deadline.tv_sec) return time.tv_sec > page->deadline.tv_sec;
  return time.tv_nsec > page->deadline.tv_nsec;
}

/// Gumbo takes every allocation for granted, so one that is refused leaves the parser for good.
static void *refuse(heed_page *page, heed_page_outcome outcome) {
  page->outcome = outcome;
  longjmp(page->stop, 1);
}

static void *allocate(void *context, size_t size) {
  heed_page *page = context;
  // One token of a deep page may take a millisecond.
  if (++page->calls % 64 == 0 && is_late(page)) return refuse(page, heed_page_too_slow);
  if (size > page->most_bytes) return refuse(page, heed_page_too_large);
  size = (size + 15) & ~(size_t)15;
  if (size > page->left) {
    const size_t header = 16;
    size_t length = header + (size > block_size / 4 ? size : block_size);
    if (length > page->most_bytes - page->allocated) return refuse(page, heed_page_too_large);
    block *added = malloc(length);
    if (!added) return refuse(page, heed_page_too_large);
    added->next = page->blocks;
    page->blocks = added;
    page->allocated += length;
    char *start = (char *)added + header;
    // A large piece has a block to itself, and the one in use goes on being filled.
    if (size > block_size / 4) return start;
    page->next = start;
    page->left = length - header;
  }
  void *given = page->next;
  page->next += size;
  page->left -= size;
  return given;
}

static void keep(void *context, void *memory) {
  (void)context;
  (void)memory;
}

heed_page *heed_page_parse(const char *text, size_t length, size_t most_bytes, double most_seconds,
                           heed_page_outcome *outcome) {
  heed_page *page = calloc(1, sizeof *page);
  *outcome = heed_page_too_large;
  if (!page) return NULL;
  page->most_bytes = most_bytes;
  page->deadline = now();
  page->deadline.tv_sec += (time_t)most_seconds;
  if (setjmp(page->stop) != 0) {
    *outcome = page->outcome;
    heed_page_free(page);
    return NULL;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = keep;
  options.userdata = page;
  options.max_errors = 0;
  page->document = gumbo_parse_with_options(&options, text, length)->document;
  *outcome = heed_page_parsed;
  return page;
}

static const GumboElement *element(const GumboNode *node) {
  bool is_element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
  return is_element ? &node->v.element : NULL;
}

static const GumboVector *children(const GumboNode *node) {
  if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
  const GumboElement *parent = element(node);
  return parent ? &parent->children : NULL;
}

const char *heed_node_attribute(const GumboNode *node, const char *name) {
  const GumboElement *owner = element(node);
  if (!owner) return NULL;
  const GumboAttribute *found = gumbo_get_attribute(&owner->attributes, name);
  return found ? found->value : NULL;
}

const char *heed_node_tag(const GumboNode *node) {
  const GumboElement *named = element(node);
  return named ? gumbo_normalized_tagname(named->tag) : "";
}

unsigned heed_node_count(const GumboNode *node) {
  const GumboVector *nodes = children(node);
  return nodes ? nodes->length : 0;
}

const GumboNode *heed_node_child(const GumboNode *node, unsigned index) {
  return children(node)->data[index];
}

const char *heed_node_text(const GumboNode *node) {
  switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE: return node->v.text.text;
    default: return NULL;
  }
}

const GumboNode *heed_page_document(const heed_page *page) { return page->document; }

void heed_page_free(heed_page *page) {
  while (page->blocks) {
    block *next = page->blocks->next;
    free(page->blocks);
    page->blocks = next;
  }
  free(page);
}
