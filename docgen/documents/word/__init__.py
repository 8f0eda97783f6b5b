"""Word itself: a template and values go in, a finished package comes out.

It must not know what any document says, nor what its fields mean. A template goes through
`reading`, `printing` and `finishing`; `parts` is what all three stand on, `charts` and `fields`
are what a page may hold, `branding` gives the looks of the office, and `comments` tells mistakes.
"""
