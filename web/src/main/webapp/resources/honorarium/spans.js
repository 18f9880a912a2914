// Fields of a form in which passages of a text, or spans of time in a sound or a film, get labels.
window.honorariumSpans = (function () {
  function labels(spec) {
    return spec.items.properties.label.enum;
  }

  function buttons(spec, tools, act) {
    return labels(spec).map(function (label, i) {
      var button = tools.make('button', { type: 'button', className: 'house-label', 'data-label': label }, [
        tools.make('kbd', { textContent: i < 9 ? String(i + 1) : '' }), ' ' + label]);
      // What is marked stays marked.
      button.addEventListener('mousedown', function (event) {
        event.preventDefault();
      });
      button.addEventListener('click', function () {
        act(label);
      });
      return button;
    });
  }

  // What is there so far; each can be taken away.
  function list(spans, tools, says, redraw) {
    var items = spans.map(function (span) {
      var remove = tools.make('button', { type: 'button', textContent: tools.words.remove,
        'aria-label': tools.words.remove + ': ' + says(span) + ' ' + span.label });
      remove.addEventListener('click', function () {
        spans.splice(spans.indexOf(span), 1);
        redraw();
        tools.changed();
      });
      return tools.make('li', {}, [tools.make('strong', { textContent: span.label }), ' ' + says(span) + ' ', remove]);
    });
    return items;
  }

  function inOrder(a, b) {
    return a.start - b.start || a.end - b.end;
  }

  function text(spec, value, tools) {
    var source = tools.source || '';
    var spans = value.slice();
    var shown = tools.make('div', { className: 'house-passage', tabindex: '0', role: 'application',
      'aria-label': tools.words.spans });
    var found = tools.make('ul', { className: 'house-list', 'aria-live': 'polite' });
    var marked = null;
    var places = Array.from(source.matchAll(/\S+/g), function (word) {
      return [word.index, word.index + word[0].length];
    });
    var from = -1;
    var to = -1;

    function draw() {
      var ends = [0, source.length];
      spans.concat(marked ? [marked] : []).forEach(function (span) {
        ends.push(span.start, span.end);
      });
      ends = Array.from(new Set(ends)).sort(function (a, b) { return a - b; });
      shown.replaceChildren();
      for (var i = 0; i + 1 < ends.length; i++) {
        var piece = source.slice(ends[i], ends[i + 1]);
        var over = spans.filter(function (span) { return span.start <= ends[i] && span.end >= ends[i + 1]; });
        var chosen = marked && marked.start <= ends[i] && marked.end >= ends[i + 1];
        if (over.length || chosen) {
          shown.append(tools.make('mark', { textContent: piece, className: chosen ? 'chosen' : '',
            'data-label': over.map(function (span) { return span.label; }).join(', ') }));
        } else {
          shown.append(piece);
        }
      }
      found.replaceChildren.apply(found, list(spans, tools, function (span) {
        return '“' + source.slice(span.start, span.end) + '”';
      }, draw));
    }

    // The labels are written by the style sheet, so what is counted is the text alone.
    function selected() {
      var selection = window.getSelection();
      if (!selection.rangeCount || selection.isCollapsed || !shown.contains(selection.anchorNode)
          || !shown.contains(selection.focusNode)) {
        return null;
      }
      var range = selection.getRangeAt(0);
      var before = document.createRange();
      before.selectNodeContents(shown);
      before.setEnd(range.startContainer, range.startOffset);
      var start = before.toString().length;
      return { start: start, end: start + range.toString().length };
    }

    function add(label) {
      var span = selected() || marked;
      if (!span || span.end <= span.start) {
        return true;
      }
      var same = spans.some(function (one) {
        return one.start === span.start && one.end === span.end && one.label === label;
      });
      if (!same) {
        spans.push({ start: span.start, end: span.end, label: label });
        spans.sort(inOrder);
      }
      marked = null;
      window.getSelection().removeAllRanges();
      draw();
      tools.changed();
      return true;
    }

    function move(event) {
      var step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (!step || !shown.contains(event.target) || !places.length) {
        return false;
      }
      to = Math.max(0, Math.min(places.length - 1, to + step));
      if (!event.shiftKey) {
        from = to;
      }
      marked = { start: places[Math.min(from, to)][0], end: places[Math.max(from, to)][1] };
      draw();
      return true;
    }

    draw();
    return {
      parts: [tools.make('p', { className: 'quiet', textContent: tools.words.spans }), shown,
        tools.make('div', { className: 'house-labels' }, buttons(spec, tools, add)), found],
      get: function () { return spans; },
      digit: function (digit) {
        var label = labels(spec)[digit - 1];
        return !!label && add(label);
      },
      key: move
    };
  }

  function time(spec, value, tools) {
    var spans = value.slice();
    var open = {};
    var address = (tools.source || '').trim();
    var upload = address.indexOf('media:') === 0;
    var film = /\.(mp4|webm|ogv|mov)(\?|$)/i.test(address);
    var player = tools.make(film ? 'video' : 'audio', { controls: true, preload: 'metadata',
      src: upload ? tools.words.media + encodeURIComponent(address.slice(6))
        : /^https:\/\//.test(address) ? address : '' });
    var found = tools.make('ul', { className: 'house-list', 'aria-live': 'polite' });
    var bar = buttons(spec, tools, toggle);

    function draw() {
      bar.forEach(function (button) {
        var begun = open[button.dataset.label] !== undefined;
        button.setAttribute('aria-pressed', String(begun));
        button.title = begun ? tools.words.stop : tools.words.start;
      });
      found.replaceChildren.apply(found, list(spans, tools, function (span) {
        return span.start.toFixed(2) + '–' + span.end.toFixed(2) + ' s';
      }, draw));
    }

    function toggle(label) {
      var now = Math.round(player.currentTime * 1000) / 1000;
      if (open[label] === undefined) {
        open[label] = now;
      } else {
        var start = Math.min(open[label], now);
        var end = Math.max(open[label], now);
        delete open[label];
        if (end > start) {
          spans.push({ start: start, end: end, label: label });
          spans.sort(inOrder);
          tools.changed();
        }
      }
      draw();
      return true;
    }

    draw();
    return {
      parts: [tools.make('p', { className: 'quiet', textContent: tools.words.times }), player,
        tools.make('div', { className: 'house-labels' }, bar), found],
      get: function () { return spans; },
      digit: function (digit) {
        var label = labels(spec)[digit - 1];
        return !!label && toggle(label);
      },
      key: function (event) {
        if (event.key !== ' ' || event.target.closest('button, a, input, summary')) {
          return false;
        }
        if (player.paused) {
          player.play();
        } else {
          player.pause();
        }
        return true;
      }
    };
  }

  return { text: text, time: time };
})();
