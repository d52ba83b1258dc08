package page

// state is what undo goes back to.
type state struct {
	src     []byte
	caret   int
	reading readingState
	sample  string
}

// maxHistory bounds the bytes that undo keeps. The newest state is kept however long it is.
const maxHistory = 16 << 20

// history is the undo of the page: a text box's own would lose the bytes that it cannot hold.
type history struct {
	past, future []state
	typing       bool // the newest state of the past was made by typing one character after the other
}

func (h *history) canUndo() bool { return len(h.past) > 0 }

// push remembers s as what undo goes back to. Typing on in one place is undone as a whole.
func (h *history) push(s state, typing bool) {
	h.future = nil
	if typing && h.typing && len(h.past) > 0 {
		return
	}
	h.typing = typing
	h.past = append(h.past, s)
	total := 0
	for i := len(h.past) - 1; i >= 0; i-- {
		total += len(h.past[i].src)
		if total > maxHistory && i < len(h.past)-1 {
			h.past = h.past[i+1:]
			break
		}
	}
}

// undo exchanges now for the newest state of the past.
func (h *history) undo(now state) (state, bool) { return h.step(&h.past, &h.future, now) }

// redo exchanges now for the state that was undone last.
func (h *history) redo(now state) (state, bool) { return h.step(&h.future, &h.past, now) }

// step takes the last state off one list and puts now on the other. What is typed then begins a new run.
func (h *history) step(from, to *[]state, now state) (state, bool) {
	last := len(*from) - 1
	if last < 0 {
		return now, false
	}
	s := (*from)[last]
	*from, *to = (*from)[:last], append(*to, now)
	h.typing = false
	return s, true
}
