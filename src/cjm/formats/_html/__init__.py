"""What the HTML page is made of: templates, styles, and the shapes that Python draws for them."""
