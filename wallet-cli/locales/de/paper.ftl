# Was auf Papier steht, und was über Papier und Bilder gesagt wird.
paper-code = QR-Code, in dem das ganze Abzeichen steckt
paper-picture = Das Abzeichen „{ $badge }“ als Bild
paper-given = Von { $issuer } am { $date }
paper-until = Gültig bis { $date }
paper-more = Der Rest des Textes steckt im Code.
paper-check = Um das Abzeichen zu prüfen, tipp { $host } ein und scanne den Code dort. Eine Seite, die der Code selbst öffnet, kann eine Kopie sein.
paper-copy = Wer das in der Hand hat, kann es zeigen; wer das ist, steht nicht darauf. Zwei, die denselben Code sehen, können erkennen, dass es dasselbe Abzeichen ist.
paper-demo = Demo: Dieses Abzeichen gilt nicht
paper-done = { $badge }: geschrieben nach { $file }. Wer es hat, hat eine Kopie des Abzeichens.
paper-letters = Der Schrift fehlen: { $letters }. Dort steht die Nummer des Zeichens; der Code enthält den Namen, wie er ist.
paper-without-code = Es hat keinen Code zum Scannen, aber Programme finden das Abzeichen darin.

sheet-words-title = Notfallblatt einer Kreds-Wallet
sheet-words-secret = Geheim: Wer diese Wörter und eine Sicherung hat, kann die Abzeichen benutzen.
sheet-words-what = Diese 24 Wörter öffnen jede Sicherung der Wallet, eine Datei oder Blätter mit Codes, auch wenn die Passphrase vergessen ist. Bewahr dieses Blatt auf, wo dein Pass liegt, und die Sicherung woanders.
sheet-words-blank = Schreib die 24 Wörter vom Bildschirm hier von Hand auf, mit einem Stift, der nicht verblasst. Sie öffnen jede Sicherung der Wallet, eine Datei oder die Codes auf den nächsten Seiten, auch wenn die Passphrase vergessen ist. Sobald sie hier stehen, bewahr die Codes woanders auf.
sheet-words-how = Auf einem anderen Computer kommt die Wallet zurück mit kreds-wallet restore --words und der Sicherungsdatei oder Bildern der Codes. Gib die Wörter der Reihe nach ein; die ersten vier Buchstaben jedes Wortes genügen.
sheet-codes-title = Sicherung { $backup }, Seite { $page } von { $pages }
sheet-codes-how = Die Codes aller Seiten zusammen enthalten eine Wallet, verschlüsselt. Sie kommt zurück, wenn du jede Seite fotografierst oder scannst und kreds-wallet restore mit den Bildern aufrufst. Die Passphrase oder die 24 Wörter der Wallet öffnen sie.
sheet-code = { $backup }: Code { $number } von { $of }

progress-codes = Die ganze Wallet braucht { $codes ->
    [one] einen Code
   *[other] { $codes } Codes
} auf { $pages ->
    [one] einer Seite.
   *[other] { $pages } Seiten.
}
progress-printer = Die Wörter sind geheim: Ein Drucker, den auch andere benutzen, kann behalten, was er gedruckt hat. Mit --split kommen sie erst aufs Papier, wenn du sie selbst schreibst.
progress-picture = { $file }: { $number ->
    [one] ein Code
   *[other] { $number } Codes
} einer Sicherung
sheet-done = Das Blatt mit deinen 24 Wörtern ist in { $file }. Druck es auf deinem eigenen Drucker und lösch die Datei.
sheet-split-done = Das Blatt ist in { $file }. Schreib diese Wörter von Hand darauf und leer dann den Bildschirm:
codes-done = Die Sicherung { $backup } ist in { $file } als Codes. Druck alle Seiten. Sie öffnet sich mit deiner jetzigen Passphrase oder mit deinen 24 Wörtern.

import-refused = { $file }: { $reason }
progress-reading = { $number } von { $of }: lese { $file } …

linkedin-open = Öffne diesen Link, wo du bei LinkedIn angemeldet bist. Er füllt ein Formular aus; veröffentlicht wird nichts, bevor du es speicherst.
linkedin-without = Das Abzeichen selbst ist nicht im Link. Mit --with-badge ist es das: Dann haben LinkedIn und alle, die es dort sehen, eine Kopie des ganzen Abzeichens.
linkedin-with = Das ganze Abzeichen ist im Link: LinkedIn und alle, die es dort sehen, bekommen eine Kopie.
