# Bij elk formulier: wat er mis is, en dat het gelukt is.

forms-problem-word = Fout:
forms-problem-title = Fout: { $title }
forms-summary = Er ging iets mis
done-password = Uw nieuwe wachtwoord is bewaard.
done-signed-out = U bent uitgelogd. Tot ziens!
done-signed-out-elsewhere = U bent nu overal anders uitgelogd.
