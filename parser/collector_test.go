package parser

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

var twoRules = NewRuleTable([]Rule{{"a", Warning, SpoilsNothing, ""}, {"b", Info, SpoilsNothing, ""}})

// counted gives how many findings there are of each code, and the arguments of each many-more.
func counted(found []Diagnostic) (n map[Code]int, more [][]string) {
	n = map[Code]int{}
	for _, d := range found {
		n[d.Code]++
		if d.Code == CodeManyMore {
			more = append(more, d.Args)
		}
	}
	return n, more
}

func TestACollectorKeepsAHundredOfACodeAndCountsTheRest(t *testing.T) {
	for _, tt := range []struct {
		a, b int
		more [][]string
	}{
		{0, 0, nil},
		{maxPerCode/2 - 1, 1, nil},
		{maxPerCode, maxPerCode, nil},
		{maxPerCode + 1, maxPerCode, [][]string{{"a", "1"}}},
		{3 * maxPerCode, maxPerCode + 2, [][]string{{"a", "200"}, {"b", "2"}}},
	} {
		c := NewCollector(twoRules)
		for i := range max(tt.a, tt.b) {
			span := Span{int32(i), int32(i + 1)}
			if i < tt.b {
				c.Report("b", 0, span, nil)
			}
			if i < tt.a {
				c.Report("a", 0, span, nil)
			}
		}
		found := c.Finish(1000)
		n, more := counted(found)
		if n["a"] != min(tt.a, maxPerCode) || n["b"] != min(tt.b, maxPerCode) || !reflect.DeepEqual(more, tt.more) {
			t.Errorf("%d and %d: %d and %d, more %q", tt.a, tt.b, n["a"], n["b"], more)
		}
		for _, d := range found[len(found)-len(tt.more):] {
			if d.Code != CodeManyMore || d.Severity != Info || d.Span != (Span{1000, 1000}) || d.Node != 0 {
				t.Errorf("%d and %d: at the end stands %v", tt.a, tt.b, d)
			}
		}
	}
}

func TestACodeWithoutARuleIsAnErrorUnderItsOwnName(t *testing.T) {
	c := NewCollector(twoRules)
	for i := range maxPerCode + 3 {
		c.Report("nowhere", 0, Span{int32(i), int32(i)}, nil)
	}
	c.Report("b", 0, Span{0, 1}, nil)
	found := c.Finish(200)
	n, more := counted(found)
	if n["nowhere"] != maxPerCode || n["b"] != 1 || !reflect.DeepEqual(more, [][]string{{"nowhere", "3"}}) {
		t.Errorf("found %v, more %q", n, more)
	}
	for _, d := range found {
		if d.Code == "nowhere" && d.Severity != Error || d.Code == "b" && d.Severity != Info {
			t.Errorf("%s has the severity %s", d.Code, d.Severity)
		}
	}
}

func TestACollectorGivesFindingsInTheOrderOfTheBytes(t *testing.T) {
	c := NewCollector(twoRules)
	for _, at := range []int32{5, 1, 9, 1} {
		c.Report("a", 0, Span{at, at}, []Span{{at, at + 1}}, fmt.Sprint(at))
	}
	var got []string
	for _, d := range c.Finish(10) {
		got = append(got, d.Args[0])
		if d.Related[0].Start != d.Span.Start {
			t.Errorf("the finding at %d is related to %v", d.Span.Start, d.Related)
		}
	}
	if want := []string{"1", "1", "5", "9"}; !slices.Equal(got, want) {
		t.Errorf("the order is %v, not %v", got, want)
	}
}

// A fault that is only counted is a fault: a broken value does not get further findings because a hundred others came before it.
func TestAFaultThatIsLeftOutBringsNoOther(t *testing.T) {
	for _, field := range []string{
		"Accept: a@", "Accept: a/b;q=9", "Accept: a/b;c=\"d", "Accept-Encoding: @", "If-None-Match: x\"", "Cache-Control: max-age=\"", "Cache-Control: @",
		"WWW-Authenticate: Basic realm=@", "Link: <a>;b=@", "Priority: u=@", "Sec-CH-UA: \"\xff", "Content-Digest: sha-256=:@:", "Digest: md5=@",
		"Authorization: Basic @", "Authorization: Basic a=@", "TE: a;q=9", "Access-Control-Allow-Origin: @", "Alt-Svc: h2=@", "Traceparent: 00", "Server-Timing: a;dur=@",
		"NEL: {", "Location: http://a:b/", "Proxy-Status: a;error=1", "DNT: 2", "Strict-Transport-Security: max-age=@", "Expect: @", "Forwarded: for=@",
	} {
		src := func(n int) []byte {
			return []byte("GET / HTTP/1.1\r\nHost: a\r\n" + strings.Repeat(field+"\r\n", n) + "\r\n")
		}
		few, _ := counted(Parse(src(40)).Diagnostics)
		many, more := counted(Parse(src(4 * maxPerCode)).Diagnostics)
		delete(many, CodeManyMore)
		if len(few) != len(many) {
			t.Errorf("%q: 40 lines have the findings %v, %d lines %v and more %q", field, few, 4*maxPerCode, many, more)
		}
	}
}
