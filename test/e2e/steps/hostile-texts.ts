/** What must come out as it went in, as text and nothing else (security.md, fault 12). */
export const hostileTexts = {
  html: '<img src=x onerror="document.title=1"><script>document.title=2</script><b data-attack>vet</b>',
  markdown: '# Kop **vet** [klik hier](https://example.org/x) ![beeld](https://example.org/x.png)',
  /** Right-to-left override and an isolate that is never closed. */
  bidi: 'factuur\u202Efdp.exe \u2066 \u0627\u0644\u0633\u0644\u0627\u0645 \u200Fמר',
  longWord: 'W'.repeat(290),
  emoji: '👩‍👩‍👧‍👦 🏳️‍🌈 🧑🏽‍🦽 é e\u0301 \u{1F1F3}\u{1F1F1}',
  link: 'javascript:alert(1)',
} as const;

/** 20,000 characters of all of it, on several lines. */
export const hostileStory = Object.values(hostileTexts).join('\n').repeat(40).slice(0, 20_000).toWellFormed();
