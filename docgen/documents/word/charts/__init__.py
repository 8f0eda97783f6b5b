"""Charts that somebody drew in Word, with other data in them."""
