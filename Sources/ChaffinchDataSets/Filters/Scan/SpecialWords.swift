import ChaffinchText

/// Words of English that are split, or kept whole, against the rules: contractions, abbreviations, emoticons.
///
/// The words are those of spaCy 3.8 (`spacy/lang/en/tokenizer_exceptions.py` and
/// `spacy/lang/tokenizer_exceptions.py`, MIT licence), with `'` and with `’`.
struct SpecialWords: Sendable {
  /// The table of this process.
  static let english = SpecialWords()

  /// The length of the longest special word, in bytes.
  static let longest = 18

  /// For each word by its hash the lengths of its parts in bytes, a byte each from the lowest up.
  private let partLengths: HashTable<UInt32>
  /// For each first byte, the lengths that special words with it have, as bits.
  ///
  /// This and the next table live as long as the process: written before they are shared and never after.
  private nonisolated(unsafe) let lengths: UnsafePointer<UInt32>
  /// The same for each last byte.
  private nonisolated(unsafe) let lengthsByLast: UnsafePointer<UInt32>

  private init() {
    var partLengths = HashTable(empty: UInt32(0), capacity: 2048)
    var lengths = [UInt32](repeating: 0, count: 256)
    var lengthsByLast = lengths
    for parts in Self.words {
      for curly in [false, true] {
        let parts = curly ? parts.map(Self.withCurlyApostrophe) : parts
        var word = parts.joined()
        partLengths.update(TokenHash.hash(word)) {
          $0 = parts.reversed().reduce(0) { $0 << 8 | UInt32($1.utf8.count) }
        }
        word.withUTF8 {
          lengths[Int($0[0])] |= 1 << UInt32($0.count)
          lengthsByLast[Int($0[$0.count - 1])] |= 1 << UInt32($0.count)
        }
      }
    }
    self.partLengths = partLengths
    self.lengths = Self.permanent(lengths)
    self.lengthsByLast = Self.permanent(lengthsByLast)
  }

  /// Returns the lengths of the parts of `word` in bytes, a byte each from the lowest up; 0 if it is not special.
  @inline(__always)
  func parts(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard !word.isEmpty, word.count <= Self.longest else { return 0 }
    let length = UInt32(1) << UInt32(word.count)
    guard lengths[Int(word[0])] & lengthsByLast[Int(word[word.count - 1])] & length != 0 else { return 0 }
    return partLengths[TokenHash.hash(UnsafeRawBufferPointer(word))] ?? 0
  }

  private static func permanent<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let room = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    room.initialize(from: elements, count: elements.count)
    return UnsafePointer(room)
  }

  private static func withCurlyApostrophe(_ part: String) -> String {
    String(String.UnicodeScalarView(part.unicodeScalars.map { $0 == "'" ? "\u{2019}" : $0 }))
  }
}

extension SpecialWords {
  /// Every special word as its parts.
  static var words: [[String]] {
    let contractions = (pronouns + questionWords + negations).filter { !ordinaryWords.contains($0.joined()) }
    return contractions + times + split + whole.split(separator: " ").map { [String($0)] }
  }

  /// Words that look like a contraction without its apostrophe and are none.
  private static let ordinaryWords: Set<String> = [
    "Ill", "ill", "Its", "its", "Hell", "hell", "Shell", "shell", "Shed", "shed", "were", "Were", "Well",
    "well",
    "Whore", "whore",
  ]

  /// Every word with every ending, lower-case and capitalised, with the apostrophes and without.
  private static func contractions(_ words: String, _ endings: [[String]]) -> [[String]] {
    words.split(separator: " ").flatMap { word in
      [String(word), capitalised(word)].flatMap { form in
        endings.flatMap { ending in
          [[form] + ending, [form] + ending.map { $0.filter { $0 != "'" } }]
        }
      }
    }
  }

  private static func capitalised(_ word: Substring) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static var pronouns: [[String]] {
    contractions("i", [["'m"], ["'m", "a"]])
      + contractions("i you he she it we they", [["'ll"], ["'ll", "'ve"], ["'d"], ["'d", "'ve"]])
      + contractions("i you we they", [["'ve"]]) + contractions("you we they", [["'re"]])
      + contractions("he she it", [["'s"]])
  }

  private static var questionWords: [[String]] {
    let all = "who what when where why how there that this these those"
    return contractions(all, [["'ll"], ["'ll", "'ve"], ["'d"], ["'d", "'ve"]])
      + contractions("who what when where why how there that this", [["'s"]])
      + contractions("who what when where why how there these those", [["'re"], ["'ve"]])
  }

  private static var negations: [[String]] {
    contractions(
      "ca could do does did had may might must need ought sha should wo would", [["n't"], ["n't", "'ve"]])
      + contractions("could might must should would", [["'ve"]])
      + contractions("ai are is was were have has dare", [["n't"]])
  }

  private static var times: [[String]] {
    (1...12).flatMap { hour in ["a.m.", "am", "p.m.", "pm"].map { ["\(hour)", $0] } }
  }

  private static let split: [[String]] = [
    ["y'", "all"], ["y", "all"], ["how", "'d", "'y"], ["How", "'d", "'y"], ["not", "'ve"], ["not", "ve"],
    ["Not", "'ve"], ["Not", "ve"], ["can", "not"], ["Can", "not"], ["gon", "na"], ["Gon", "na"],
    ["got", "ta"],
    ["Got", "ta"], ["let", "'s"], ["Let", "'s"], ["c'm", "on"], ["C'm", "on"], ["°", "c", "."],
    ["°", "f", "."], ["°", "k", "."], ["°", "C", "."], ["°", "F", "."], ["°", "K", "."],
  ]

  private static let whole = """
    doin' Doin' goin' Goin' nothin' Nothin' nuthin' Nuthin' ol' Ol' somethin' Somethin' 'em 'll 'nuff 'S 's ‘S ‘s \
    and/or w/o 're 'Cause 'cause 'cos 'Cos 'coz 'Coz 'cuz 'Cuz 'bout ma'am Ma'am o'clock O'clock lovin' Lovin' \
    havin' Havin' Mt. Ak. Ala. Apr. Ariz. Ark. Aug. Calif. Colo. Conn. Dec. Del. Feb. Fla. Ga. Ia. Id. Ill. Ind. \
    Jan. Jul. Jun. Kan. Kans. Ky. La. Mar. Mass. Mich. Minn. Miss. N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nebr. Nev. \
    Nov. Oct. Okla. Ore. Pa. S.C. Sep. Sept. Tenn. Va. Wash. Wis. 'd a.m. Adm. Bros. co. Co. Corp. D.C. Dr. e.g. \
    E.g. E.G. Gen. Gov. i.e. I.e. I.E. Inc. Jr. Ltd. Md. Messrs. Mo. Mont. Mr. Mrs. Ms. p.m. Ph.D. Prof. Rep. \
    Rev. Sen. St. vs. v.s. — ' \\") <space> '' C++ a. b. c. d. e. f. g. h. i. j. k. l. m. n. o. p. q. r. s. t. \
    u. v. w. x. y. z. ä. ö. ü. :) :-) :)) :-)) :))) :-))) (: (-: =) (= :] :-] [: [-: [= =] :o) (o: :} :-} 8) \
    8-) (-8 ;) ;-) (; (-; :( :-( :(( :-(( :((( :-((( ): )-: =( >:( :') :'-) :'( :'-( :/ :-/ =/ =| :| :-| ]= =[ \
    :1 :P :-P :p :-p :O :-O :o :-o :0 :-0 :() >:o :* :-* :3 :-3 =3 :> :-> :X :-X :x :-x :D :-D ;D ;-D =D xD XD \
    xDD XDD 8D 8-D ^_^ ^__^ ^___^ >.< >.> <.< ._. ;_; -_- -__- v.v V.V v_v V_V o_o o_O O_o O_O 0_o o_0 0_0 o.O \
    O.o O.O o.o 0.0 o.0 0.o @_@ <3 <33 <333 </3 (^_^) (-_-) (._.) (>_<) (*_*) ><(((*>
    """
}
