# When something is not there, or does not work.

errors-not-found-title = This page is not here
errors-not-found-text = Maybe the place is gone. Or there is a mistake in the address.
errors-ended-title = This place is over
errors-ended-text = The last day has been. There are many other places.
errors-internal-title = Something went wrong here
errors-internal-text = It is not your fault. Please try again in a few minutes.
errors-busy-title = One moment please
errors-busy-text = Very many questions came at the same time. Wait a minute and try again.
errors-unavailable-title = We will be right back
errors-unavailable-text = We are working on the website. Please try again in a few minutes.
errors-reference = Do you call us about this? Then mention this number: { $reference }.
errors-call = We like to help you. Call us: [{ $phone }](tel:{ $number }).
errors-to-places = Look at all places
errors-to-home = To the beginning
errors-too-large-title = This is too large
errors-too-large-text = What you sent is too large. We stored nothing. Make the text shorter or the file smaller and try again.
errors-unreadable-title = We could not read this
errors-unreadable-text = What you sent did not arrive well. We stored nothing. Go back and try again.
