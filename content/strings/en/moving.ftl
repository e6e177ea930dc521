# Moving to another computer: the data of a desk in an encrypted file, and from there on the new computer.
moving-heading = Another computer
moving-about = Move everything here to a new computer: the register, the settings, the enrolment.
moving-write = Prepare the move
moving-writing = Preparing the file…
moving-written = { $count ->
        [one] The file is ready. One request is in it.
       *[other] The file is ready. { $count } requests are in it.
    }
moving-path = The file: { $path }
moving-code = Passphrase of the file
moving-code-once = Write the passphrase on paper right now. It is shown once; without it the file does not open.
moving-step-copy = Copy the file to a stick and take it to the new computer.
moving-step-start = Start the program there and press “I have a file from the old computer”.
moving-step-after = From then on work on the new computer only.
moving-hide = I have written it down
moving-moved = The data of this desk were prepared for another computer at { $at }.
moving-moved-what = Working here too does no harm: nothing counts twice at the hub. But requests recorded from now on on one computer do not appear in the register of the other.
moving-two = Two computers of one office have no common register. Each keeps its own requests, follow-ups and settings. The hub adds up their numbers. For a second desk ask for another enrolment code and start the program afresh; moving is for replacing a computer.
moving-file-name = Move { $office } { $day }
moving-have = I have a file from the old computer
moving-read-heading = The data of the old computer
moving-read-hint = Choose the file prepared there and type its passphrase.
moving-choose = Choose the file
moving-chosen = Chosen: { $name }
moving-choose-missing = Choose the file.
moving-code-missing = Type the passphrase of the file.
moving-code-hint = Five groups of four signs. Small letters will do.
moving-read = Bring the data here
moving-reading = Bringing the data…
moving-arrived = { $count ->
        [one] The data are here: one request.
       *[other] The data are here: { $count } requests.
    }
