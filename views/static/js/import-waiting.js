/** A document that is still being read: the page is loaded again until it is there. */
setTimeout(() => location.reload(), 2500);
