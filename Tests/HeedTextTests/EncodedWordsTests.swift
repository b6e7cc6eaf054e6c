import Testing

@testable import HeedText

@Suite struct EncodedWordsTests {
  @Test(arguments: [
    ("plain", "plain"), ("=?utf-8?Q?a_b=C3=A9?=", "a bé"), ("=?ISO-8859-1?B?6Q==?= x", "é x"),
    ("=?utf-8?Q?a?= =?utf-8?Q?b?= c", "ab c"), ("x =?utf-8*en?q?a?=", "x a"),
    ("=?utf-8?Q?a_?=\t =?utf-8?Q?b?=  ", "a b  "),
    ("=?unknown?Q?a?=", "=?unknown?Q?a?="), ("=?utf-8?Q?a", "=?utf-8?Q?a"), ("=?", "=?"),
    ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
  ])
  func `encoded words are decoded, and others kept`(text: String, decoded: String) {
    #expect(EncodedWords.decoded(text) == decoded)
  }
}
