// Tells the server the reader's zone, so that times are theirs.
document.cookie = 'zone=' + encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC')
  + ';path=/;max-age=31536000;samesite=lax';
