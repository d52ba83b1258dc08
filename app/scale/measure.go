//go:build unix

package main

import (
	"fmt"
	"runtime"
	"syscall"
	"time"
)

// measure runs the stages on shapes and prints what they took.
type measure struct {
	sizes []int
	limit time.Duration

	shapes, steep int
}

func (m *measure) heading() {
	fmt.Print("ns a byte, at")
	for _, size := range m.sizes {
		fmt.Printf(" %d KB", size/1000)
	}
	fmt.Print(" of each shape:\n\n")
}

// shape prints one line for each stage.
func (m *measure) shape(s shape) {
	m.shapes++
	times := make([][]float64, len(stages)) // of each stage, ns a byte by size
	over := make([]bool, len(stages))
	for _, size := range m.sizes {
		subject := newSubject(s, size)
		for i, stage := range stages {
			if stage.pasted && !s.read || over[i] {
				continue
			}
			took := best(func() { stage.run(subject) })
			over[i] = took > m.limit
			times[i] = append(times[i], float64(took.Nanoseconds())/float64(len(subject.text)))
		}
	}
	for i, stage := range stages {
		if len(times[i]) == 0 {
			continue
		}
		first, last := times[i][0], times[i][len(times[i])-1]
		mark := ' '
		if last > 2*first || over[i] {
			mark = '!'
			m.steep++
		}
		fmt.Printf("%-48s %-9s", s.name, stage.name)
		for _, t := range times[i] {
			fmt.Printf(" %9.1f", t)
		}
		fmt.Printf("  x %.1f %c\n", last/first, mark)
	}
}

// best gives the shortest of a few runs: at least one, more while they are short.
func best(run func()) time.Duration {
	best := time.Duration(0)
	for spent, n := time.Duration(0), 0; n == 0 || n < 5 && spent < 30*time.Millisecond; n++ {
		runtime.GC()
		start := processorTime()
		run()
		took := processorTime() - start
		spent += took
		if n == 0 || took < best {
			best = took
		}
	}
	return best
}

// processorTime is what this program has used so far: other programs on the machine do not count.
func processorTime() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

func (m *measure) summary() {
	fmt.Printf("\n%d shapes; %d of their stages take more than twice the time for a byte in the largest text\n", m.shapes, m.steep)
}
