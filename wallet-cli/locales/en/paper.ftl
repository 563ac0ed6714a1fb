# What stands on paper, and what is said about paper and pictures.
paper-code = QR code that holds the whole badge
paper-picture = The badge “{ $badge }” as a picture
paper-given = Given by { $issuer } on { $date }
paper-until = Valid until { $date }
paper-more = The rest of the text is in the code.
paper-check = To check this badge, type { $host } and scan the code there. A page that the code opens by itself may be a copy.
paper-copy = Whoever holds this can show it; it does not say who is holding it. Two people who see the same code can tell that it is the same badge.
paper-demo = Demo: this badge counts for nothing
paper-done = { $badge }: written to { $file }. Whoever has it has a copy of the badge.
paper-letters = The font lacks: { $letters }. There stands the number of the letter; the code holds the name as it is.
paper-without-code = It has no code to scan, but programs find the badge in it.

sheet-words-title = Recovery sheet of a Kreds wallet
sheet-words-secret = Secret: whoever has these words and a backup can use the badges.
sheet-words-what = These 24 words open every backup of the wallet, a file or sheets with codes, also when the passphrase is forgotten. Keep this sheet where you keep your passport, and the backup somewhere else.
sheet-words-blank = Write the 24 words from the screen here by hand, with a pen that does not fade. They open every backup of the wallet, a file or the codes on the next pages, also when the passphrase is forgotten. Once they stand here, keep the codes somewhere else.
sheet-words-how = To get the wallet back on another computer, run kreds-wallet restore --words with the backup file or with pictures of the codes, and type the words in their order. The first four letters of each word are enough.
sheet-codes-title = Backup { $backup }, page { $page } of { $pages }
sheet-codes-how = The codes of all pages together hold a wallet, encrypted. To get it back, photograph or scan every page and run kreds-wallet restore with the pictures. The passphrase or the 24 words of the wallet open it.
sheet-code = { $backup }: code { $number } of { $of }

progress-codes = The whole wallet takes { $codes ->
    [one] one code
   *[other] { $codes } codes
} on { $pages ->
    [one] one page.
   *[other] { $pages } pages.
}
progress-printer = The words are secret: a printer that others use may keep what it printed. With --split they stay off the paper until you write them there.
progress-picture = { $file }: { $number ->
    [one] one code
   *[other] { $number } codes
} of a backup
sheet-done = The sheet with your 24 words is in { $file }. Print it on a printer of your own, and delete the file.
sheet-split-done = The sheet is in { $file }. Write these words on it by hand, then clear the screen:
codes-done = The backup { $backup } is in { $file } as codes. Print every page. It opens with your passphrase as it is now, or with your 24 words.

import-refused = { $file }: { $reason }
progress-reading = { $number } of { $of }: reading { $file } …

linkedin-open = Open this link where you are signed in to LinkedIn. It fills in a form; nothing is published before you save it.
linkedin-without = The badge itself is not in the link. With --with-badge it is: then LinkedIn, and everybody who sees it there, has a copy of the whole badge.
linkedin-with = The whole badge is in the link: LinkedIn, and everybody who sees it there, gets a copy.
