// Tells the server the reader's zone, so that times are theirs.
document.cookie = 'zone=' + encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC')
  + ';path=/;max-age=31536000;samesite=lax';

// Shows the time that is left, and hands in what there is when it has run out.
document.addEventListener('DOMContentLoaded', function () {
  document.querySelectorAll('[data-seconds-left]').forEach(function (shown) {
    var ends = Date.now() + 1000 * Number(shown.dataset.secondsLeft);
    var timer = setInterval(function () {
      var left = Math.max(0, Math.round((ends - Date.now()) / 1000));
      shown.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
      if (left === 0) {
        clearInterval(timer);
        document.getElementById(shown.dataset.then).click();
      }
    }, 1000);
  });
});
