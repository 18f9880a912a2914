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

// Asks before questions are handed in without an answer; not when the time has run out.
document.addEventListener('click', function (event) {
  var asking = event.target.closest('[data-unanswered]');
  if (!asking || !event.isTrusted) {
    return;
  }
  var unanswered = Array.from(asking.closest('form').querySelectorAll('fieldset')).filter(function (one) {
    return !one.querySelector('input:checked');
  });
  if (unanswered.length > 0 && !window.confirm(asking.dataset.unanswered)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

// What was uploaded for a task is shown, not named.
document.addEventListener('DOMContentLoaded', function () {
  document.querySelectorAll('dl[data-media] > dd').forEach(function (value) {
    var said = value.textContent.trim();
    if (said.indexOf('media:') !== 0 || value.hidden) {
      return;
    }
    var kind = /\.(png|jpe?g|webp|gif)$/i.test(said) ? 'img' : /\.(mp4|webm|ogv)$/i.test(said) ? 'video' : 'audio';
    var media = document.createElement(kind);
    media.src = value.parentElement.dataset.media + encodeURIComponent(said.slice(6));
    media.controls = true;
    if (kind === 'img') {
      media.alt = said.slice(6);
    }
    value.dataset.said = said;
    value.replaceChildren(media);
  });
});

// A dialog takes the cursor at once or never: PrimeFaces does it a moment later, between what somebody types already.
document.addEventListener('DOMContentLoaded', function () {
  if (!window.PrimeFaces) {
    return;
  }
  var later = PrimeFaces.focus;
  PrimeFaces.focus = function (id, within) {
    var dialog = within && document.getElementById(within);
    if (!dialog || !dialog.classList.contains('ui-dialog')) {
      later.call(PrimeFaces, id, within);
      return;
    }
    jQuery(dialog).find(':input:visible:enabled[name]').not(':submit, :button, [readonly]').first().trigger('focus');
  };
});
