"""Word itself: a template and values go in, a finished package comes out.

It must not know what any document says, nor what its fields mean.
"""
