/** Names and words in scripts that the letters' own font does not have, by language. */
export const scripts: [language: string, words: string][] = [
  ['Arabic', 'محمد علي, انقطعت التدفئة منذ تسعة أيام'],
  ['Urdu', 'جناب احمد خان, یہاں بہت ٹھنڈ ہے'],
  ['Persian', 'خانم زهرا احمدی, خانه می\u200cلرزد'],
  ['Bengali', 'মোহাম্মদ রহমান, গরম পানি নেই'],
  ['Panjabi', 'ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ ਸਿੰਘ, ਪਾਣੀ ਨਹੀਂ ਹੈ'],
  ['Gujarati', 'શ્રી પટેલ, ગરમ પાણી નથી'],
  ['Tamil', 'திரு முருகன், தண்ணீர் இல்லை'],
  ['Hindi', 'श्री राम शर्मा, पानी नहीं है'],
  ['Hebrew', 'דוד כהן, אין מים חמים'],
  ['Amharic', 'አቶ ተስፋዬ, ውሃ የለም'],
  ['Chinese', '李小龍, 沒有熱水, 没有热水'],
];
