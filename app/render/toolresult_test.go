package render

import (
	"strings"
	"testing"

	"enclair/explain"
	"enclair/parser/decode"
)

func TestFaultsOfAToolThatAreNotListedAreCounted(t *testing.T) {
	for n, more := range map[int]string{30: "", 31: "+1<", 100: "+70<", 1370: "+1,340<"} {
		in := strings.Repeat("%ff.", n)
		var faults []ToolFault
		for _, f := range decode.DecodePercent([]byte(in), decode.Component, decode.UTF8).Faults {
			faults = append(faults, ToolFault{Diagnostic: f})
		}
		list := ToolFaults("x", in, faults, explain.EN)
		if strings.Contains(list, "… +") != (more != "") || !strings.Contains(list, more) {
			t.Errorf("%d faults: the list ends in %q", n, list[max(0, len(list)-80):])
		}
	}
}
