#pragma once
// Types of ICU, which nothing here uses, would contradict those of Foundation's own copy.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>

static inline xmlParserInputPtr cxml2_load_nothing(const char *url, const char *id,
                                                   xmlParserCtxtPtr context) {
  (void)url;
  (void)id;
  (void)context;
  return NULL;
}
static inline void cxml2_say_nothing(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

/// Done once, before any reader is made.
static inline void cxml2_prepare(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(cxml2_load_nothing);
}

/// A reader of what `read` gives, which loads nothing else, neither from disk nor from a network.
static inline xmlTextReaderPtr cxml2_reader(xmlInputReadCallback read, void *context) {
  xmlTextReaderPtr reader =
      xmlReaderForIO(read, NULL, context, NULL, NULL,
                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT);
  if (reader) xmlTextReaderSetStructuredErrorHandler(reader, cxml2_say_nothing, NULL);
  return reader;
}

// xmlFree is a variable, which Swift takes for shared state.
static inline void cxml2_free(xmlChar *text) { xmlFree(text); }
