export const help = `Brevier turns a news article into a briefing note.

  brevier build FILE -o OUT.pdf    read the article, build the briefing, set the PDF
      --date YYYY-MM-DD            the article's date, from which “Thursday” is worked out
      --kind note|background       one-page note, or background brief (the default)
      --paper a4|letter            a4 is the default
      --lang en-GB|en-US           language of headings and hyphenation; en-GB is the default
      --title, --outlet, --author, --url
                                   what the article does not say about itself
      --save                       keep the briefing in the library too
      --data DIR                   the library's folder, with --save
  brevier read FILE --json         what the article says, as JSON
      --date YYYY-MM-DD
  brevier serve                    the app in a browser of this machine
      --data DIR                   the library's folder (else BREVIER_DATA, else the platform's own)
      --port N                     the port on 127.0.0.1 (else a free one)
  brevier --help, brevier --version

FILE is text, Markdown or HTML; “-” is standard input, and “-o -” standard output.
Exit codes: 0 done, 1 internal fault, 2 bad use, 3 unreadable input, 4 cannot write the output, 5 busy or in use.
`;
