#pragma once
#include <gumbo.h>
#include <stddef.h>

/// A parsed page. All of it lies in memory of its own, which is freed at once.
typedef struct heed_page heed_page;

/// Why a page could not be parsed.
typedef enum {
  heed_page_parsed,
  /// It needs more memory than allowed.
  heed_page_too_large,
  /// It needs more time than allowed.
  heed_page_too_slow,
} heed_page_outcome;

/// Parses a page of UTF-8; the text must stay where it is as long as the page is used.
///
/// Gumbo looks for neither: a page of a few hundred kilobytes can be made to need any memory and
/// any time.
heed_page *_Nullable heed_page_parse(const char *_Nonnull text, size_t length, size_t most_bytes,
                                     double most_seconds, heed_page_outcome *_Nonnull outcome);

/// The value of an element's attribute, and NULL where it has none of that name or is no element.
const char *_Nullable heed_node_attribute(const GumboNode *_Nonnull node,
                                          const char *_Nonnull name);

/// The name of an element's tag in small letters, empty where it is no element or of no name that
/// HTML knows.
const char *_Nonnull heed_node_tag(const GumboNode *_Nonnull node);

/// How many nodes stand within a node.
unsigned heed_node_count(const GumboNode *_Nonnull node);

/// The node of that index within a node.
const GumboNode *_Nonnull heed_node_child(const GumboNode *_Nonnull node, unsigned index);

/// The text of a node that is text or white space, and NULL otherwise.
const char *_Nullable heed_node_text(const GumboNode *_Nonnull node);

/// The document node.
const GumboNode *_Nonnull heed_page_document(const heed_page *_Nonnull page);

void heed_page_free(heed_page *_Nonnull page);
