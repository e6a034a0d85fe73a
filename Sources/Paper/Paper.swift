// Renderer, printer and browser.
