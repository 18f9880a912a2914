// The page around a task: counts the time in which somebody is at it, keeps what there is so far, and hands in.
document.addEventListener('DOMContentLoaded', function () {
  var IDLE = 30000;
  var EVERY = 15000;
  var frame = document.getElementById('frame');
  var answer = document.getElementById('hand:answer');
  var text = document.getElementById('hand:text');
  var seconds = document.getElementById('hand:seconds');
  var send = document.getElementById('hand:send');
  var give = document.getElementById('hand:give');
  var shown = document.getElementById('active');
  var saved = document.getElementById('saved');
  var left = document.getElementById('left');
  var active = Number(shown.dataset.active);
  var sent = active;
  var changed = false;
  var over = false;
  var sign = 0;
  var before = Date.now();
  var begun = before;
  var due = left ? before + 1000 * Number(left.dataset.left) : 0;

  function clock(all) {
    var whole = Math.max(0, Math.floor(all));
    var hours = Math.floor(whole / 3600);
    var minutes = String(Math.floor(whole / 60) % 60);
    return (hours ? hours + ':' + minutes.padStart(2, '0') : minutes) + ':' + String(whole % 60).padStart(2, '0');
  }

  function atIt() {
    sign = Date.now();
  }

  function save() {
    if (over) {
      return;
    }
    seconds.value = String(Math.floor(active));
    sent = active;
    changed = false;
    window.honorariumSave();
  }

  function handIn() {
    over = true;
    seconds.value = String(Math.floor(active));
    send.click();
  }

  window.honorariumSaved = function (xhr, status) {
    saved.textContent = status === 'success' ? saved.dataset.saved : saved.dataset.failed;
  };

  ['mousemove', 'keydown', 'pointerdown', 'touchstart', 'wheel', 'scroll'].forEach(function (kind) {
    document.addEventListener(kind, atIt, { capture: true, passive: true });
  });

  setInterval(function () {
    var now = Date.now();
    if (document.visibilityState === 'visible' && now - sign < IDLE) {
      active += Math.min(2, (now - before) / 1000);
    }
    before = now;
    shown.textContent = clock(active);
    if (left) {
      left.textContent = now < due ? clock((due - now) / 1000) : left.dataset.over;
    }
    if (now - begun > EVERY && (changed || active - sent > 5)) {
      begun = now;
      save();
    }
  }, 1000);

  if (text) {
    text.addEventListener('input', function () {
      changed = true;
    });
    send.addEventListener('click', function () {
      seconds.value = String(Math.floor(active));
      over = true;
    });
  }

  if (document.getElementById('built')) {
    // What the form says is in the answer already.
    document.addEventListener('honorarium:changed', function () {
      changed = true;
    });
    send.addEventListener('click', function (event) {
      if (!document.dispatchEvent(new CustomEvent('honorarium:hand-in', { cancelable: true }))) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      seconds.value = String(Math.floor(active));
      over = true;
    }, true);
  }

  if (frame) {
    // Only what comes out of this frame is heard, and it is only ever kept as an answer.
    window.addEventListener('message', function (event) {
      var said = event.data;
      if (event.source !== frame.contentWindow || !said || typeof said.honorarium !== 'string') {
        return;
      }
      if (said.honorarium === 'ready') {
        // A task that has its own button needs no second one.
        give.hidden = said.submits === true;
        frame.contentWindow.postMessage({ honorarium: 'restore', fields: JSON.parse(answer.value || '{}') }, '*');
        return;
      }
      atIt();
      if (said.fields && typeof said.fields === 'object') {
        answer.value = JSON.stringify(said.fields);
        changed = true;
      }
      if (said.honorarium === 'submit' && !over) {
        handIn();
      }
    });
    give.addEventListener('click', function () {
      frame.contentWindow.postMessage({ honorarium: 'hand-in' }, '*');
    });
  }
});
