package page

import (
	"slices"
	"testing"
)

// shown gives the texts of states.
func shown(states []state) []string {
	all := []string{}
	for _, s := range states {
		all = append(all, string(s.src))
	}
	return all
}

func text(s string) state { return state{src: []byte(s)} }

func TestUndoGoesBackOverTypingAsAWholeAndRedoForth(t *testing.T) {
	var h history
	h.push(text(""), true)
	h.push(text("a"), true)
	h.push(text("ab"), true)
	h.push(text("abc"), false)
	got, ok := h.undo(text("paste"))
	if !ok || string(got.src) != "abc" {
		t.Fatalf("undo = %q", got.src)
	}
	got, _ = h.undo(got)
	if string(got.src) != "" || h.canUndo() {
		t.Fatalf("second undo = %q", got.src)
	}
	got, _ = h.redo(got)
	got, _ = h.redo(got)
	if string(got.src) != "paste" {
		t.Fatalf("redo = %q", got.src)
	}
	if _, ok := h.redo(got); ok {
		t.Fatal("redo past the end")
	}
}

// Each step is a letter: t typing, x another change, u undo, r redo. The states are numbered as they come.
func TestARunOfTypingEndsWhereAnythingElseIsDone(t *testing.T) {
	for steps, want := range map[string][]string{
		"ttt":     {"0"},
		"xttt":    {"0", "1"},
		"tttx":    {"0", "3"},
		"ttxtt":   {"0", "2", "3"},
		"xxx":     {"0", "1", "2"},
		"xtu":     {"0"},
		"xtutt":   {"0", "2"}, // what is typed after an undo can be undone without what came before
		"ttxutt":  {"0", "3"},
		"xxuurtt": {"2", "2"}, // and so after a redo
		"ttu":     {},
		"ttut":    {"2"},
	} {
		var h history
		n := 0
		for _, step := range steps {
			now := text(string(rune('0' + n)))
			switch step {
			case 't', 'x':
				h.push(now, step == 't')
				n++
			case 'u':
				h.undo(now)
			case 'r':
				h.redo(now)
			}
		}
		if got := shown(h.past); !slices.Equal(got, want) {
			t.Errorf("%s: the past is %q, not %q", steps, got, want)
		}
	}
}

func TestWhatIsDoneAfterAnUndoTakesThePlaceOfWhatWasUndone(t *testing.T) {
	for _, typing := range []bool{true, false} {
		var h history
		h.push(text("a"), false)
		h.undo(text("b"))
		h.push(text("a"), typing)
		if s, ok := h.redo(text("c")); ok {
			t.Errorf("typing %t: redo gives %q", typing, s.src)
		}
	}
}

func TestTheHistoryForgetsTheOldestStatesOverItsLimit(t *testing.T) {
	const half = maxHistory / 2
	for _, tt := range []struct {
		name    string
		lengths []int
		kept    int
	}{
		{"at the limit", []int{half, half}, 2},
		{"one byte over", []int{half + 1, half}, 1},
		{"many", []int{half, half, half, half, half}, 2},
		{"small ones before a large one", []int{1, 1, maxHistory - 1}, 2},
		{"one that is longer than the limit", []int{1, maxHistory + 1}, 1},
		{"small ones after one that is too long", []int{maxHistory + 1, 1, 1}, 2},
	} {
		var h history
		for i, n := range tt.lengths {
			h.push(state{src: make([]byte, n), caret: i}, false)
		}
		if len(h.past) != tt.kept || h.past[len(h.past)-1].caret != len(tt.lengths)-1 {
			t.Errorf("%s: %d states are kept, the newest is %d", tt.name, len(h.past), h.past[len(h.past)-1].caret)
		}
	}
}
