export const help = `Brevier turns a news article into a briefing note.

  brevier build FILE… -o OUT.pdf   read the article, build the briefing, set the PDF; or, by the ending of OUT,
                                   .docx, .md, .html, .txt, .json
      --format FORMAT              pdf, docx, md, html, txt, json; timeline or figures (CSV), calendar (.ics)
      --date YYYY-MM-DD            the article's date, from which “Thursday” is worked out
      --kind KIND                  note (one page), background (the default), meeting (before it),
                                   readout (after it), or press
      --paper a4|letter            a4 is the default
      --lang en-GB|en-US           language of headings and hyphenation; en-GB is the default
      --title, --outlet, --author, --url
                                   what the article does not say about itself
      --style ministry|newsroom|large
                                   the house style; ministry is the default, large is plain large print
      --marking MARKING            TLP:CLEAR to TLP:RED, or words of your own, at head and foot of every page
      --draft                      DRAFT across every page
      --expires WORDS              until when it holds, a date or words, at the foot of every page
      --copy N/M                   “Copy N of M” at the foot of every page
      --attach                     the article and the evidence inside the PDF, for “brevier verify”
      --save                       keep the briefing in the library too
      --data DIR                   the library's folder, with --save
  brevier read FILE --json         what the article says, as JSON
      --date YYYY-MM-DD
  brevier verify FILE.pdf          is every quotation in a PDF with attached evidence, character for character,
                                   in its source; says which is not
  brevier serve                    the app in a browser of this machine
      --data DIR                   the library's folder (else BREVIER_DATA, else the platform's own)
      --port N                     the port on 127.0.0.1 (else a free one)
  brevier --help, brevier --version

Several FILEs make one briefing. A folder makes one of each article in it: “-o” is then a folder too.
FILE is text, Markdown, HTML (or MHTML), Word (.docx), PDF or a mail (.eml), or the address of a page on the web (https://…), which
is then fetched; “-” is standard input, and “-o -” standard output.
Exit codes: 0 done, 1 internal fault, 2 bad use, 3 unreadable input, 4 cannot write the output, 5 busy or in use,
6 a quotation that is not in its source, 141 nobody read the output to its end.
`;
